import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { SavedFilters } from './saved-filters.entity.js';

/** The viewer's own filters, oldest first. */
export class ListSavedFilters extends Query<readonly SavedFilters[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

@QueryHandler(ListSavedFilters)
export class ListSavedFiltersHandler implements IQueryHandler<ListSavedFilters> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer: { accountId } }: ListSavedFilters): Promise<readonly SavedFilters[]> {
    const rows = await this.database
      .getRepository(SavedFilters)
      .find({ where: { accountId }, order: { savedAt: 'ASC', filterId: 'ASC' } });
    return this.sealer.open(rows);
  }
}
