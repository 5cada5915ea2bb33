import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { notFound } from '@platform/messaging';
import type { MediatorDirectory } from './mediator-directory.entity.js';
import { MediatorDirectoryReader } from './mediator-directory.reader.js';

export type MediatorView = Readonly<MediatorDirectory>;

export class ListMediators extends Query<readonly MediatorView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly organisationId: string,
  ) {
    super();
  }
}

@QueryHandler(ListMediators)
export class ListMediatorsHandler implements IQueryHandler<ListMediators> {
  constructor(private readonly directory: MediatorDirectoryReader) {}

  execute({ organisationId }: ListMediators): Promise<readonly MediatorView[]> {
    return this.directory.ofOrganisations([organisationId]);
  }
}

export class GetMediator extends Query<MediatorView> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorId: string,
  ) {
    super();
  }
}

@QueryHandler(GetMediator)
export class GetMediatorHandler implements IQueryHandler<GetMediator> {
  constructor(private readonly directory: MediatorDirectoryReader) {}

  /** @throws DomainError `MEDIATOR_UNKNOWN` */
  async execute({ mediatorId }: GetMediator): Promise<MediatorView> {
    const found = await this.directory.find(mediatorId);
    if (!found) throw notFound('MEDIATOR_UNKNOWN', '没有找到该调解员，请核对编号。');
    return found;
  }
}
