import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { ClockExtended, ClockOverdue, ClockStarted, ClockStopped } from '../../dispute/dispute.events.js';
import { OpenClocks } from './open-clocks.entity.js';

type ClockEvent = Recorded<ClockStarted | ClockExtended | ClockStopped | ClockOverdue>;

const clockIdOf = ({ data }: ClockEvent): string => ('clock' in data ? data.clock.clockId : data.clockId);

export const openClocks = projection<OpenClocks>({
  name: 'open-clocks',
  version: 1,
  entity: OpenClocks,
  prefixes: ['dispute-'],
  handles: ['ClockStarted', 'ClockExtended', 'ClockStopped', 'ClockOverdue'],
  keys: (event) => [clockIdOf(event as ClockEvent)],
  evolve(_row, recorded, clockId) {
    const { data } = recorded as ClockEvent;
    if (!('clock' in data)) return null;
    return { clockId, disputeId: data.disputeId, rule: data.clock.rule, dueAt: data.clock.dueAt };
  },
});
