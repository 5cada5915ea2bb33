import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type {
  ClockExtended,
  ClockOverdue,
  ClockPaused,
  ClockResumed,
  ClockStarted,
  ClockStopped,
} from '../../dispute/dispute.events.js';
import { OpenClocks } from './open-clocks.entity.js';

type ClockEvent = Recorded<ClockStarted | ClockExtended | ClockResumed | ClockStopped | ClockOverdue | ClockPaused>;

const clockIdOf = ({ data }: ClockEvent): string => ('clock' in data ? data.clock.clockId : data.clockId);

export const openClocks = projection<OpenClocks>({
  name: 'open-clocks',
  version: 2,
  entity: OpenClocks,
  prefixes: ['dispute-'],
  handles: ['ClockStarted', 'ClockExtended', 'ClockResumed', 'ClockStopped', 'ClockOverdue', 'ClockPaused'],
  keys: (event) => [clockIdOf(event as ClockEvent)],
  evolve(_row, recorded, clockId) {
    const { data } = recorded as ClockEvent;
    if (!('clock' in data)) return null;
    return { clockId, disputeId: data.disputeId, rule: data.clock.rule, dueAt: data.clock.dueAt };
  },
});
