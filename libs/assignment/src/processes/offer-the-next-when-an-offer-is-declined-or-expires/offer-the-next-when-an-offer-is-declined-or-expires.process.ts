import { process, send } from '@platform/processes';
import type { OfferDeclined, OfferExpired } from '../../assignment/assignment.events.js';
import { CANDIDATE_VIEWS } from '../candidate-views.js';
import { OfferNext } from '../../use-cases/offer-next.js';

export const offerTheNextWhenAnOfferIsDeclinedOrExpires = process({
  name: 'offer-the-next-when-an-offer-is-declined-or-expires',
  prefixes: ['assignment-'],
  handles: ['OfferDeclined', 'OfferExpired'],
  views: CANDIDATE_VIEWS,
  initialState: null,
  react: (event) => [
    send(OfferNext, { assignmentId: (event.data as (OfferDeclined | OfferExpired)['data']).assignmentId }),
  ],
});
