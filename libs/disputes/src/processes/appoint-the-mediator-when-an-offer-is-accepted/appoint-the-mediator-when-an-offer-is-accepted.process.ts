import type { MediatorAssignedDirectly, OfferAccepted } from '@libs/assignment';
import { process, send } from '@platform/processes';
import { AppointMediator } from '../../use-cases/appoint-mediator.js';

/** Also when a coordinator assigned somebody without an offer. */
export const appointTheMediatorWhenAnOfferIsAccepted = process({
  name: 'appoint-the-mediator-when-an-offer-is-accepted',
  prefixes: ['assignment-'],
  handles: ['OfferAccepted', 'MediatorAssignedDirectly'],
  initialState: null,
  react(event) {
    const { disputeId, episodeId, mediatorId, organisationId, assignmentId } = event.data as
      OfferAccepted['data'] | MediatorAssignedDirectly['data'];
    return [send(AppointMediator, { disputeId, episodeId, mediatorId, organisationId, assignmentId })];
  },
});
