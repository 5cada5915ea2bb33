import { process, ringAt } from '@platform/processes';
import { ESCALATION_RULE } from '../../dispute/clocks.js';
import type { ClockExtended, ClockRecounted, ClockResumed, ClockStarted } from '../../dispute/dispute.events.js';
import { MarkOverdue } from '../../use-cases/mark-overdue.js';

/** Only a bell: whether the clock still runs is asked when it rings, and a sweep finds what the bell missed. */
export const ringWhenAClockIsDue = process({
  name: 'ring-when-a-clock-is-due',
  prefixes: ['dispute-'],
  handles: ['ClockStarted', 'ClockExtended', 'ClockResumed', 'ClockRecounted'],
  initialState: null,
  react(event) {
    const { disputeId, clock } = event.data as (ClockStarted | ClockExtended | ClockResumed | ClockRecounted)['data'];
    const queue = clock.rule === ESCALATION_RULE ? 'escalation' : 'deadlines';
    return [ringAt(clock.dueAt, MarkOverdue, { disputeId, clockId: clock.clockId }, queue)];
  },
});
