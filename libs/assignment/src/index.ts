export * from './assignment/assignment.events.js';
export { assignmentDecider } from './assignment/assignment.decider.js';
export { assignmentIdOf, assignmentStream, MOST_SEATS, offerIdOf } from './assignment/assignment.ids.js';
export { assignmentContext } from './assignment.context.js';
export { AssignmentModule } from './assignment.module.js';
export { type BatchView, PreviewBatch } from './batch/batch.queries.js';
export { ProposeSuccessors, type Successor } from './batch/successors.query.js';
export { ListCasesOfMediator } from './views/assignment-track/mediator-cases.js';
export type { AssignmentRequest, Candidate } from './engine/assignment-request.js';
export { ASSIGNMENT_RULES, type AssignmentRules } from './engine/assignment-rules.js';
export { evaluateCandidates } from './engine/evaluate-candidates.js';
export { AskAssisting } from './use-cases/ask-assisting.js';
export { HandBack } from './use-cases/hand-back.js';
export { OfferChosen } from './use-cases/offer-chosen.js';
export { RecordPartyChoice } from './use-cases/record-party-choice.js';
export { TakeBack } from './use-cases/take-back.js';
export { AcceptOffer } from './use-cases/accept-offer.js';
export { AssignDirectly } from './use-cases/assign-directly.js';
export { CloseAssignment } from './use-cases/close-assignment.js';
export { DeclineOffer } from './use-cases/decline-offer.js';
export { ExpireOffer } from './use-cases/expire-offer.js';
export { OfferNext } from './use-cases/offer-next.js';
export { TakeFromPool } from './use-cases/take-from-pool.js';
export { OpenAssignment } from './use-cases/open-assignment.js';
export { AssignmentTrack, type AssignmentStatus } from './views/assignment-track/assignment-track.entity.js';
export {
  GetAssignment,
  ListAssignmentsOfDispute,
  ListMyOffers,
  ListPool,
  ListUnassigned,
} from './views/assignment-track/assignment-track.queries.js';
export {
  AssignmentReader,
  type AssignmentView,
  type CandidateView,
} from './views/assignment-track/assignment-track.reader.js';
export { MediatorLoad } from './views/mediator-load/mediator-load.entity.js';
export { GetMediatorLoads, type LoadView } from './views/mediator-load/mediator-load.queries.js';
