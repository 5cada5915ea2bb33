import { process, send } from '@platform/processes';
import type { JointChoiceMade } from '../../assignment/assignment.events.js';
import { OfferNext } from '../../use-cases/offer-next.js';
import { CANDIDATE_VIEWS } from '../candidate-views.js';

/** 人民调解法 19: whom the parties chose together is asked before everybody else. */
export const offerWhomThePartiesChose = process({
  name: 'offer-whom-the-parties-chose',
  prefixes: ['assignment-'],
  handles: ['JointChoiceMade'],
  views: CANDIDATE_VIEWS,
  initialState: null,
  react: (event) => [send(OfferNext, { assignmentId: (event.data as JointChoiceMade['data']).assignmentId })],
});
