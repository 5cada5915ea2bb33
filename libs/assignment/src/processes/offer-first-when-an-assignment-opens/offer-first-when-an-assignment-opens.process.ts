import { process, send } from '@platform/processes';
import type { AssignmentOpened, AssignmentReopened } from '../../assignment/assignment.events.js';
import { CANDIDATE_VIEWS } from '../candidate-views.js';
import { OfferNext } from '../../use-cases/offer-next.js';

export const offerFirstWhenAnAssignmentOpens = process({
  name: 'offer-first-when-an-assignment-opens',
  prefixes: ['assignment-'],
  handles: ['AssignmentOpened', 'AssignmentReopened'],
  views: CANDIDATE_VIEWS,
  initialState: null,
  react: (event) => [
    send(OfferNext, { assignmentId: (event.data as (AssignmentOpened | AssignmentReopened)['data']).assignmentId }),
  ],
});
