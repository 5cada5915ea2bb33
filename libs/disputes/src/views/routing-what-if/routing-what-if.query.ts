import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { compareRecord, readDraft, type RouteDifference } from '@libs/routing';
import { Rulebook } from '@libs/rulebook';
import { CLOCK, type Clock, invalid } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { shanghaiDay } from '../../dispute/days.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { visibleRows } from '../visible-dispute.js';
import { PastRecords } from './past-records.js';

/** More than this in one answer would keep the reader and the server waiting; the newest come first. */
export const MOST_COMPARED = 500;

export interface WhatIfView {
  readonly version: string;
  readonly compared: number;
  /** True when the period holds more disputes than were compared. */
  readonly more: boolean;
  readonly items: readonly (Omit<RouteDifference, 'id'> & {
    readonly disputeId: string;
    readonly code: string;
    readonly decidedOn: string;
  })[];
}

/** Past disputes through a draft of the tables: which would go elsewhere, and by which rules. Tells rules, no stories. */
export class GetRoutingWhatIf extends Query<WhatIfView> {
  constructor(
    readonly viewer: Viewer,
    readonly draft: unknown,
    /** First and last day of registration in Shanghai, both included; null: no bound. */
    readonly period: { readonly from: string | null; readonly to: string | null },
  ) {
    super();
  }
}

@QueryHandler(GetRoutingWhatIf)
export class GetRoutingWhatIfHandler implements IQueryHandler<GetRoutingWhatIf> {
  constructor(
    private readonly database: DataSource,
    private readonly records: PastRecords,
    private readonly book: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `ROUTING_DRAFT_INVALID` with the places in the draft */
  async execute({ viewer, draft, period }: GetRoutingWhatIf): Promise<WhatIfView> {
    const read = readDraft(draft, this.book.routingAt(this.clock.now().toISOString()));
    if (!read.ok) {
      throw invalid('ROUTING_DRAFT_INVALID', `草案有误，未比较：${read.problems.slice(0, 5).join('；')}`, {
        field: 'draft',
      });
    }
    const rows = await this.rowsOf(viewer, period);
    const compared = rows.slice(0, MOST_COMPARED);
    const items: WhatIfView['items'][number][] = [];
    for (const { disputeId, code, registeredAt } of compared) {
      const at = new Date(registeredAt).toISOString();
      const decidedOn = shanghaiDay(at);
      const record = await this.records.of(disputeId);
      const difference = record && compareRecord({ record, decidedOn }, this.book.routingAt(at), read.tables);
      if (!difference) continue;
      const { before, after, gone, added } = difference;
      items.push({ disputeId, code, decidedOn, before, after, gone, added });
    }
    return { version: read.tables.version, compared: compared.length, more: rows.length > MOST_COMPARED, items };
  }

  private rowsOf(viewer: Viewer, { from, to }: GetRoutingWhatIf['period']): Promise<DisputeList[]> {
    const rows = visibleRows(this.database, DisputeList, viewer, 'content');
    if (from !== null) rows.andWhere('row.registeredAt >= :from', { from: `${from}T00:00:00+08:00` });
    if (to !== null) rows.andWhere('row.registeredAt <= :to', { to: `${to}T23:59:59.999+08:00` });
    return rows
      .orderBy('row.registeredAt', 'DESC')
      .take(MOST_COMPARED + 1)
      .getMany();
  }
}
