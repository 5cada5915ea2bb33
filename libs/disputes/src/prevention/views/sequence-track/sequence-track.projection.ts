import { projection } from '@platform/projections';
import { follow, NO_SEQUENCE } from '../../signal/sequence.js';
import { dayOf, SIGHTED, type Sighted, sightingsIn, SIGNAL_RULES } from '../../signal/signal.rules.js';
import { SequenceTrack } from './sequence-track.entity.js';

export const sequenceTrack = projection<SequenceTrack>({
  name: 'sequence-track',
  version: 1,
  entity: SequenceTrack,
  prefixes: ['dispute-'],
  handles: SIGHTED,
  keys: (event) => sightingsIn(event as Sighted).map(({ key }) => key),
  evolve(row, recorded, key) {
    const event = recorded as Sighted;
    const sighted = sightingsIn(event).find((one) => one.key === key);
    if (!sighted) return row;
    const occurrence = { eventId: event.id, disputeId: event.data.disputeId, on: dayOf(event) };
    return { key, ...follow(row ?? NO_SEQUENCE, occurrence, SIGNAL_RULES[sighted.kind]) };
  },
});
