import { process, ringAt } from '@platform/processes';
import type { AssignmentHeld } from '../../assignment/assignment.events.js';
import { OfferNext } from '../../use-cases/offer-next.js';

/** Only a bell: until when a case may wait for its batch stands in the fact, and the sweep finds what the bell missed. */
export const ringWhenAHeldAssignmentMustGo = process({
  name: 'ring-when-a-held-assignment-must-go',
  prefixes: ['assignment-'],
  handles: ['AssignmentHeld'],
  initialState: null,
  react(event) {
    const { assignmentId, until } = event.data as AssignmentHeld['data'];
    return [ringAt(until, OfferNext, { assignmentId })];
  },
});
