import type { Viewer } from '@libs/identity';
import type { DisputeStatus } from '../../../dispute/dispute.status.js';
import type { WorkQueue } from '../../saved-filter/work-queues.js';

/** What is due within this time is due soon. */
export const SOON_MS = 3 * 24 * 3_600_000;

/** Whom the case waits for, where that is not the body itself. */
export const WAITING_FOR = {
  accepted: '等待调解员答复选派',
  transferring: '等待接收单位答复移送',
  suspended: '等待中止事由消除',
  signing: '等待各方签署',
  performing: '等待当事人履行',
} as const satisfies Partial<Record<DisputeStatus, string>>;

export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const list = (statuses: readonly string[]): string => statuses.map((status) => `'${status}'`).join(', ');

const OPEN = "row.status NOT IN ('closed', 'filed', 'merged')";
/** Steps that a desk takes; the others are a mediator's or wait for somebody. */
const AT_THE_DESK = `row.status IN (${list(['registered', 'screening', 'refused', 'failed'])})`;
const CLAIMED = 'claim.claimedBy IS NOT NULL';
const SOON = 'NOT row.overdue AND row.nextDueAt <= :soon';

/**
 * Which of the cases that the rights filter lets through stand in a queue. The alias `row` is the list of disputes, `claim`
 * the claim of the body that owns the case now. Counts and pages are made of the same condition, so they agree.
 */
export function conditionOf(queue: WorkQueue, viewer: Viewer, now: Date): Condition {
  const soon = new Date(now.getTime() + SOON_MS).toISOString();
  switch (queue) {
    case 'mine':
      // A mediator sees the own cases and no others; a desk has what it claimed.
      return viewer.role === 'mediator'
        ? { sql: OPEN, parameters: {} }
        : { sql: `${OPEN} AND claim.claimedBy = :me`, parameters: { me: viewer.accountId } };
    case 'team':
      return { sql: OPEN, parameters: {} };
    case 'pool':
      return viewer.role === 'mediator'
        ? { sql: 'FALSE', parameters: {} }
        : { sql: `${OPEN} AND ${AT_THE_DESK} AND NOT (${CLAIMED})`, parameters: {} };
    case 'due-soon':
      return { sql: `${OPEN} AND ${SOON}`, parameters: { soon } };
    case 'overdue':
      return { sql: `${OPEN} AND row.overdue`, parameters: {} };
    case 'waiting':
      return { sql: `row.status IN (${list(Object.keys(WAITING_FOR))})`, parameters: {} };
  }
}
