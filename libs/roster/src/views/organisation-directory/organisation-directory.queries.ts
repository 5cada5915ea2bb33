import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { notFound } from '@platform/messaging';
import type { OrganisationDirectory } from './organisation-directory.entity.js';
import { OrganisationDirectoryReader, type OrganisationFilter } from './organisation-directory.reader.js';

export type OrganisationView = Readonly<OrganisationDirectory>;

/** Bodies by area, kind, channel or chain of supervision. */
export class ListOrganisations extends Query<readonly OrganisationView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly filter: OrganisationFilter = {},
  ) {
    super();
  }
}

@QueryHandler(ListOrganisations)
export class ListOrganisationsHandler implements IQueryHandler<ListOrganisations> {
  constructor(private readonly directory: OrganisationDirectoryReader) {}

  execute({ filter }: ListOrganisations): Promise<readonly OrganisationView[]> {
    return this.directory.list(filter);
  }
}

/** Courts and other bodies competent for a place, nearest first. */
export class FindBodiesForDivision extends Query<readonly OrganisationView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly divisionCode: string,
    readonly filter: Omit<OrganisationFilter, 'areaCode'> = {},
  ) {
    super();
  }
}

@QueryHandler(FindBodiesForDivision)
export class FindBodiesForDivisionHandler implements IQueryHandler<FindBodiesForDivision> {
  constructor(private readonly directory: OrganisationDirectoryReader) {}

  execute({ divisionCode, filter }: FindBodiesForDivision): Promise<readonly OrganisationView[]> {
    return this.directory.forDivision(divisionCode, filter);
  }
}

export class GetOrganisation extends Query<OrganisationView> {
  constructor(
    readonly viewer: Viewer,
    readonly organisationId: string,
  ) {
    super();
  }
}

@QueryHandler(GetOrganisation)
export class GetOrganisationHandler implements IQueryHandler<GetOrganisation> {
  constructor(private readonly directory: OrganisationDirectoryReader) {}

  /** @throws DomainError `ORGANISATION_UNKNOWN` */
  async execute({ organisationId }: GetOrganisation): Promise<OrganisationView> {
    const found = await this.directory.find(organisationId);
    if (!found) throw notFound('ORGANISATION_UNKNOWN', '没有找到该机构，请核对编号。');
    return found;
  }
}
