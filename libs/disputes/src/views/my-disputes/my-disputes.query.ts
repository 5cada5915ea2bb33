import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { mayReadPersonalData, type Viewer } from '@libs/identity';
import { CLOCK, type Clock } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DisputeStatus, NEXT_STEPS } from '../../dispute/dispute.status.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { listItem } from '../dispute-list/list-item.js';
import { visibleRows } from '../visible-dispute.js';
import type { MyDisputesView, QueueItem } from './my-disputes.view.js';

/** Longest list of one kind; a queue longer than this is worked through by the list. */
const LONGEST = 200;

const DESK: readonly DisputeStatus[] = ['registered', 'screening', 'refused', 'failed', 'closed'];

/** What is due within this time is due soon. */
export const DUE_SOON_MS = 3 * 24 * 3_600_000;

const WATCHED =
  "row.status NOT IN ('closed', 'filed')" +
  " AND (row.overdue OR row.nextDueAt <= :soon OR row.appointedSessions <> cast('{}' as jsonb))";

/** What waits for the reader. */
export class GetMyDisputes extends Query<MyDisputesView> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

@QueryHandler(GetMyDisputes)
export class GetMyDisputesHandler implements IQueryHandler<GetMyDisputes> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer }: GetMyDisputes): Promise<MyDisputesView> {
    const isMediator = viewer.role === 'mediator';
    const soon = new Date(this.clock.now().getTime() + DUE_SOON_MS).toISOString();
    const [cases, escalations, unassigned, desk, watched] = await Promise.all([
      isMediator ? this.rows(viewer, "row.status NOT IN ('closed', 'filed')") : [],
      isMediator ? [] : this.rows(viewer, 'row.escalation IS NOT NULL'),
      isMediator ? [] : this.rows(viewer, "row.status = 'accepted'"),
      isMediator ? [] : this.rows(viewer, 'row.status IN (:...desk)', { desk: DESK }),
      isMediator ? [] : this.rows(viewer, WATCHED, { soon }),
    ]);
    return { cases, escalations, unassigned, desk, watched };
  }

  private async rows(viewer: Viewer, condition: string, parameters: object = {}): Promise<readonly QueueItem[]> {
    const rows = await visibleRows(this.database, DisputeList, viewer, 'list')
      .andWhere(condition, parameters)
      .orderBy('row.nextDueAt', 'ASC', 'NULLS LAST')
      .addOrderBy('row.disputeId', 'ASC')
      .limit(LONGEST)
      .getMany();
    const readable = mayReadPersonalData(viewer)
      ? await this.sealer.open(rows)
      : rows.map((row) => ({ ...row, title: null, appointedSessions: {} }));
    return readable.map((row) => queueItem(row, this.clock.now()));
  }
}

function queueItem(row: DisputeList, now: Date): QueueItem {
  const [next] = Object.values(row.appointedSessions)
    .filter(({ startsAt }) => shanghaiDay(new Date(startsAt)) >= shanghaiDay(now))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return {
    ...listItem(row),
    nextStep: NEXT_STEPS[row.status],
    nextSessionAt: next?.startsAt ?? null,
    nextSessionPlace: next?.place ?? null,
    escalation: row.escalation,
    escalationReason: row.escalationReason,
  };
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const shanghaiDay = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
