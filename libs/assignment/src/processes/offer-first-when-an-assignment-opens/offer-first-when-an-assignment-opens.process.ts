import { process, send } from '@platform/processes';
import type {
  AssignmentOpened,
  AssignmentReopened,
  CaseHandedBack,
  CaseTakenBack,
} from '../../assignment/assignment.events.js';
import { CANDIDATE_VIEWS } from '../candidate-views.js';
import { OfferNext } from '../../use-cases/offer-next.js';

type Handled = AssignmentOpened | AssignmentReopened | CaseHandedBack | CaseTakenBack;

/** Also when the search begins anew: somebody had to leave, gave the case back, or had it taken back. */
export const offerFirstWhenAnAssignmentOpens = process({
  name: 'offer-first-when-an-assignment-opens',
  prefixes: ['assignment-'],
  handles: ['AssignmentOpened', 'AssignmentReopened', 'CaseHandedBack', 'CaseTakenBack'],
  views: CANDIDATE_VIEWS,
  initialState: null,
  react: (event) => [send(OfferNext, { assignmentId: (event.data as Handled['data']).assignmentId })],
});
