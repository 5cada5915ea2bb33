import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type {
  ClockExtended,
  ClockOverdue,
  ClockPaused,
  ClockRecounted,
  ClockReminded,
  ClockResumed,
  ClockStarted,
  ClockStopped,
} from '../../dispute/dispute.events.js';
import { OpenClocks } from './open-clocks.entity.js';

type ClockEvent = Recorded<
  | ClockStarted
  | ClockExtended
  | ClockResumed
  | ClockStopped
  | ClockOverdue
  | ClockPaused
  | ClockReminded
  | ClockRecounted
>;

const clockIdOf = ({ data }: ClockEvent): string => ('clock' in data ? data.clock.clockId : data.clockId);

export const openClocks = projection<OpenClocks>({
  name: 'open-clocks',
  version: 4,
  entity: OpenClocks,
  prefixes: ['dispute-'],
  handles: [
    'ClockStarted',
    'ClockExtended',
    'ClockResumed',
    'ClockStopped',
    'ClockOverdue',
    'ClockPaused',
    'ClockReminded',
    'ClockRecounted',
  ] satisfies ClockEvent['type'][],
  keys: (event) => [clockIdOf(event as ClockEvent)],
  evolve(row, recorded, clockId) {
    const event = recorded as ClockEvent;
    if (event.type === 'ClockReminded') return row && { ...row, reminded: event.data.level };
    const { data } = event;
    if (!('clock' in data)) return null;
    const { rule, startsOn, dueAt } = data.clock;
    return { clockId, disputeId: data.disputeId, rule, startsOn, dueAt, reminded: null };
  },
});
