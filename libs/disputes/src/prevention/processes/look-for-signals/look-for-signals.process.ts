import { process, send } from '@platform/processes';
import { SIGHTED, type Sighted, sightingsIn } from '../../signal/signal.rules.js';
import { SIGNAL_KINDS } from '../../signal/signal.events.js';
import { RaiseSignal } from '../../use-cases/raise-signal.js';

/** One question for each kind of signal that the fact counts towards, asked when the sequences have seen it. */
export const lookForSignals = process({
  name: 'look-for-signals',
  prefixes: ['dispute-'],
  handles: SIGHTED,
  initialState: null,
  views: ['sequence-track'],
  react(recorded) {
    const event = recorded as Sighted;
    const sightings = sightingsIn(event);
    return SIGNAL_KINDS.flatMap((kind) => {
      const keys = sightings.filter((one) => one.kind === kind).map(({ key }) => key);
      const { disputeId } = event.data;
      return keys.length === 0 ? [] : [send(RaiseSignal, { kind, keys, disputeId, eventId: event.id })];
    });
  },
});
