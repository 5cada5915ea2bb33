import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { mayReadPersonalData, type Viewer } from '@libs/identity';
import { cursorInstant, cursorText, readCursor, writeCursor } from '@platform/database';
import { Fingerprints, Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import * as z from 'zod';
import { DISPUTE_OVER } from '../../dispute/dispute.status.js';
import { visibleRows } from '../visible-dispute.js';
import { DisputeList } from './dispute-list.entity.js';
import type { DisputeListFilter, DisputeListView } from './dispute-list.view.js';
import { listItem } from './list-item.js';

export const LARGEST_PAGE = 100;

/** Disputes the reader may see, newest registration first. */
export class ListDisputes extends Query<DisputeListView> {
  constructor(
    readonly viewer: Viewer,
    readonly filter: DisputeListFilter = {},
    readonly cursor: string | null = null,
    /** Rows per page, at most `LARGEST_PAGE`. */
    readonly limit: number = 50,
  ) {
    super();
  }
}

@QueryHandler(ListDisputes)
export class ListDisputesHandler implements IQueryHandler<ListDisputes> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
    private readonly fingerprints: Fingerprints,
  ) {}

  /** @throws DomainError `CURSOR_INVALID` for a cursor that no page has given out */
  async execute({ viewer, filter, cursor, limit }: ListDisputes): Promise<DisputeListView> {
    const size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    const query = visibleRows(this.database, DisputeList, viewer, 'list');
    this.narrow(query, filter);
    if (cursor !== null) afterCursor(query, cursor);
    const rows = await query
      .orderBy('row.registeredAt', 'DESC')
      .addOrderBy('row.disputeId', 'DESC')
      .limit(size + 1)
      .getMany();
    const page = rows.slice(0, size);
    const readable = mayReadPersonalData(viewer)
      ? await this.sealer.open(page)
      : page.map((row) => ({ ...row, title: null }));
    return { items: readable.map(listItem), nextCursor: rows.length > size ? cursorOf(page.at(-1)) : null };
  }

  private narrow(query: SelectQueryBuilder<DisputeList>, filter: DisputeListFilter): void {
    const { status, category, channel, overdue, area, open, search } = filter;
    if (status !== undefined) query.andWhere('row.status = :status', { status });
    if (category !== undefined) query.andWhere('row.category = :category', { category });
    if (channel !== undefined) query.andWhere('row.channel = :channel', { channel });
    if (overdue !== undefined) query.andWhere('row.overdue = :overdue', { overdue });
    if (area !== undefined) query.andWhere('starts_with(row.divisionCode, :place)', { place: area });
    if (open) query.andWhere('row.status <> ALL(:over)', { over: DISPUTE_OVER });
    if (search !== undefined && search.trim() !== '') {
      query.andWhere('(starts_with(row.code, :code) OR row.fingerprints && :prints)', {
        code: search.trim().toUpperCase(),
        prints: (['name', 'id', 'phone'] as const).map((kind) => this.fingerprints.of(kind, search)),
      });
    }
  }
}

const PLACE = z.tuple([cursorInstant, cursorText]);

function cursorOf(row: DisputeList | undefined): string | null {
  return row ? writeCursor([new Date(row.registeredAt).toISOString(), row.disputeId]) : null;
}

function afterCursor(query: SelectQueryBuilder<DisputeList>, cursor: string): void {
  const [cursorAt, cursorId] = readCursor(cursor, PLACE);
  query.andWhere('(row.registeredAt, row.disputeId) < (:cursorAt, :cursorId)', { cursorAt, cursorId });
}
