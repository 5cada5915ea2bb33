import type { CommandMetadata } from '@platform/messaging';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { happenedAt } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';

/** Stops every running clock that matches; `met` tells whether the day was kept, by the day it happened. */
export function stopClocks(
  dispute: Dispute,
  matches: (clock: Clock) => boolean,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const at = Date.parse(happenedAt(metadata));
  return dispute.clocks
    .filter(({ clock, stopped }) => !stopped && matches(clock))
    .map(({ clock, overdue, pausedFrom }) => ({
      type: 'ClockStopped',
      data: {
        disputeId: dispute.registration.disputeId,
        clockId: clock.clockId,
        // A resting clock was kept so far.
        met: (pausedFrom !== null && !overdue) || at <= Date.parse(clock.dueAt),
      },
    }));
}
