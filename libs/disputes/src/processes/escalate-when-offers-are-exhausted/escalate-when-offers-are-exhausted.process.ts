import type { OffersExhausted } from '@libs/assignment';
import { process, send } from '@platform/processes';
import { Escalate } from '../../use-cases/escalate.js';

/** Nobody took the case: the head of the organisation must assign somebody. */
export const escalateWhenOffersAreExhausted = process({
  name: 'escalate-when-offers-are-exhausted',
  prefixes: ['assignment-'],
  handles: ['OffersExhausted'],
  initialState: null,
  react(event) {
    const { disputeId } = event.data as OffersExhausted['data'];
    return [send(Escalate, { disputeId, reason: 'offers-exhausted' })];
  },
});
