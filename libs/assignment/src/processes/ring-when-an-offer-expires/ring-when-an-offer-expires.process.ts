import { process, ringAt } from '@platform/processes';
import type { MediatorOffered } from '../../assignment/assignment.events.js';
import { ExpireOffer } from '../../use-cases/expire-offer.js';

/** Only a bell: the deadline stands in the offer, and the sweep finds what the bell missed. */
export const ringWhenAnOfferExpires = process({
  name: 'ring-when-an-offer-expires',
  prefixes: ['assignment-'],
  handles: ['MediatorOffered'],
  initialState: null,
  react(event) {
    const { assignmentId, offerId, expiresAt } = event.data as MediatorOffered['data'];
    return [ringAt(expiresAt, ExpireOffer, { assignmentId, offerId }, 'offers')];
  },
});
