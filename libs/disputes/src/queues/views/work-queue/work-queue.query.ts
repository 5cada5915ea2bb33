import { mayReadPersonalData, type Viewer } from '@libs/identity';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { NEXT_STEPS } from '../../../dispute/dispute.status.js';
import { DisputeList } from '../../../views/dispute-list/dispute-list.entity.js';
import { listItem } from '../../../views/dispute-list/list-item.js';
import { RANK_TERMS } from '../../../views/dispute-list/rank.js';
import { visibleRows } from '../../../views/visible-dispute.js';
import type { WorkFilter } from '../../saved-filter/saved-filter.events.js';
import { WORK_QUEUES, type WorkOrder, type WorkQueue } from '../../saved-filter/work-queues.js';
import { WorkClaims } from '../work-claims/work-claims.entity.js';
import { conditionOf, WAITING_FOR } from './work-conditions.js';
import { cursorOf, keysOf, ORDER_COLUMNS } from './work-cursor.js';
import type { WorkItem, WorkPage } from './work-queue.view.js';

export interface WorkQuestion {
  readonly queue: WorkQueue;
  readonly order: WorkOrder;
  readonly filter: WorkFilter;
  readonly cursor: string | null;
  readonly limit: number;
}

/** One page of a queue. */
export class ListWork extends Query<WorkPage> {
  constructor(
    readonly viewer: Viewer,
    readonly question: WorkQuestion,
  ) {
    super();
  }
}

/** How many cases stand in each queue; always as many as its pages hold together. */
export class CountWork extends Query<Readonly<Record<WorkQueue, number>>> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** Queues of cases: one table, one rights filter, one condition per queue. */
abstract class WorkQueries {
  constructor(
    protected readonly database: DataSource,
    @Inject(CLOCK) protected readonly clock: Clock,
  ) {}

  protected rows(queue: WorkQueue, viewer: Viewer, filter: WorkFilter): SelectQueryBuilder<DisputeList> {
    const { sql, parameters } = conditionOf(queue, viewer, this.clock.now());
    const query = visibleRows(this.database, DisputeList, viewer, 'list')
      .leftJoin(WorkClaims, 'claim', claimOfTheOwner)
      .andWhere(sql, parameters);
    const { category, channel, status, area } = filter;
    if (category !== undefined) query.andWhere('row.category = :category', { category });
    if (channel !== undefined) query.andWhere('row.channel = :channel', { channel });
    if (status !== undefined) query.andWhere('row.status = :status', { status });
    if (area !== undefined) query.andWhere('starts_with(row.divisionCode, :area)', { area });
    return query;
  }
}

const claimOfTheOwner = 'claim.disputeId = row.disputeId AND claim.organisationId = row.ownerOrganisationId';

@QueryHandler(ListWork)
export class ListWorkHandler extends WorkQueries implements IQueryHandler<ListWork> {
  constructor(
    database: DataSource,
    @Inject(CLOCK) clock: Clock,
    private readonly sealer: Sealer,
  ) {
    super(database, clock);
  }

  async execute({ viewer, question: { queue, order, filter, cursor, limit } }: ListWork): Promise<WorkPage> {
    const query = this.rows(queue, viewer, filter)
      .addSelect('claim.claimedBy', 'claimed_by')
      .addSelect('claim.since', 'claimed_since');
    const columns = ORDER_COLUMNS[order].map((column) => `row.${column}`);
    if (cursor !== null) {
      const keys = keysOf(order, cursor);
      const names = keys.map((_key, index) => `key${index}`);
      const place = names.map((name) => `:${name}`).join(', ');
      query.andWhere(
        `(${columns.join(', ')}) > (${place})`,
        Object.fromEntries(names.map((name, index) => [name, keys[index]])),
      );
    }
    columns.forEach((column) => query.addOrderBy(column, 'ASC'));
    const { entities, raw } = await query.limit(limit + 1).getRawAndEntities<Claim>();
    const rows = entities.slice(0, limit);
    const last = rows.at(-1);
    const readable = mayReadPersonalData(viewer)
      ? await this.sealer.open(rows)
      : rows.map((row) => ({ ...row, title: null }));
    return {
      items: readable.map((row, index) => workItem(row, raw[index] ?? UNCLAIMED, viewer)),
      nextCursor: last && entities.length > limit ? cursorOf(order, last) : null,
    };
  }
}

@QueryHandler(CountWork)
export class CountWorkHandler extends WorkQueries implements IQueryHandler<CountWork> {
  constructor(database: DataSource, @Inject(CLOCK) clock: Clock) {
    super(database, clock);
  }

  async execute({ viewer }: CountWork): Promise<Readonly<Record<WorkQueue, number>>> {
    const counts = await Promise.all(
      WORK_QUEUES.map(async (queue) => [queue, await this.rows(queue, viewer, {}).getCount()] as const),
    );
    return Object.fromEntries(counts) as Record<WorkQueue, number>;
  }
}

interface Claim {
  readonly claimed_by: string | null;
  readonly claimed_since: Date | null;
}

const UNCLAIMED: Claim = { claimed_by: null, claimed_since: null };

function workItem(row: DisputeList, { claimed_by, claimed_since }: Claim, viewer: Viewer): WorkItem {
  return {
    ...listItem(row),
    nextStep: NEXT_STEPS[row.status],
    rank: row.rank,
    rankTerm: RANK_TERMS[row.rank] ?? '',
    escalation: row.escalation,
    waitingFor: Object.hasOwn(WAITING_FOR, row.status) ? WAITING_FOR[row.status as keyof typeof WAITING_FOR] : null,
    claimedByMe: claimed_by === viewer.accountId,
    claimedBy: claimed_by,
    claimedSince: claimed_since === null ? null : new Date(claimed_since).toISOString(),
  };
}
