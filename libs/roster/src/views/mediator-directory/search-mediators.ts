import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import type { Category } from '@libs/reference';
import { DataSource } from 'typeorm';
import type { MediatorKind } from '../../mediator/mediator.events.js';
import { MediatorDirectory } from './mediator-directory.entity.js';
import type { MediatorView } from './mediator-directory.queries.js';

export interface MediatorSearch {
  /** That body and everything under it. */
  readonly within?: string;
  readonly organisationId?: string;
  readonly kind?: MediatorKind;
  readonly field?: Category;
  /** Part of the name, or the id. */
  readonly text?: string;
  /** Also those who have left. */
  readonly left?: boolean;
  /** Id of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** People of the roster in the order of their ids; `total` counts all that fit. */
export class SearchMediators extends Query<{ readonly items: readonly MediatorView[]; readonly total: number }> {
  constructor(
    readonly viewer: Viewer,
    readonly search: MediatorSearch,
  ) {
    super();
  }
}

const UNDER =
  'EXISTS (SELECT 1 FROM views.organisation_directory o WHERE o.organisation_id = m.organisation_id' +
  ' AND (o.organisation_id = :within OR :within = ANY(o.ancestors)))';

const likeable = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

@QueryHandler(SearchMediators)
export class SearchMediatorsHandler implements IQueryHandler<SearchMediators> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ search }: SearchMediators): Promise<{ items: readonly MediatorView[]; total: number }> {
    const { within, organisationId, kind, field, text, left, after, limit } = search;
    const query = this.dataSource.getRepository(MediatorDirectory).createQueryBuilder('m').where('true');
    if (!left) query.andWhere('m.leftOn IS NULL');
    if (within) query.andWhere(UNDER, { within });
    if (organisationId) query.andWhere('m.organisationId = :organisationId', { organisationId });
    if (kind) query.andWhere('m.kind = :kind', { kind });
    if (field) query.andWhere(':field = ANY(m.fields)', { field });
    if (text) query.andWhere('(m.name LIKE :text OR m.mediatorId = :exact)', { text: likeable(text), exact: text });
    const total = await query.getCount();
    if (after) query.andWhere('m.mediatorId > :after', { after });
    return { items: await query.orderBy('m.mediatorId').limit(limit).getMany(), total };
  }
}
