export * from './handoff/handoff.events.js';
export * from './handoff/handoff.actions.js';
export * from './handoff/handoff.cloud-event.js';
export {
  type CasePackage,
  casePackage,
  knownIn,
  packageItems,
  type PackageSource,
  shownIn,
} from './handoff/case-package.js';
export { holderOf, MOVED } from './handoff/handoff.owner.js';
export { handoffDecider, handoffStream } from './handoff/handoff.decider.js';
export { AT_WORK, HANDOFF_OVER, HANDOFF_STATUSES, type HandoffStatus } from './handoff/handoff.status.js';
export { handoffsContext } from './handoffs.context.js';
export { HandoffsModule } from './handoffs.module.js';
export { confirmationHandoffId } from './processes/send-a-handoff-to-the-court-when-confirmation-is-requested/send-a-handoff-to-the-court-when-confirmation-is-requested.process.js';
export { AcceptHandoff } from './use-cases/accept-handoff.js';
export { AnnounceAttachment, attachmentIdOf } from './use-cases/announce-attachment.js';
export { AnswerProposal } from './use-cases/answer-proposal.js';
export { AnswerReturn } from './use-cases/answer-return.js';
export { CloseHandoff } from './use-cases/close-handoff.js';
export { ConcedeObjection } from './use-cases/concede-objection.js';
export { ConcludeHandoff } from './use-cases/conclude-handoff.js';
export { ConfirmErasure } from './use-cases/confirm-erasure.js';
export { DecideObjection } from './use-cases/decide-objection.js';
export { LapseHandoff } from './use-cases/lapse-handoff.js';
export { MarkHandlingOverdue } from './use-cases/mark-handling-overdue.js';
export { NotifyErasure } from './use-cases/notify-erasure.js';
export { ObjectToHandoff } from './use-cases/object-to-handoff.js';
export { ProposeMaterial, proposalIdOf } from './use-cases/propose-material.js';
export { ExtendHandling } from './use-cases/extend-handling.js';
export { PutHandoffOnHold } from './use-cases/put-handoff-on-hold.js';
export { ReadPackage } from './use-cases/read-package.js';
export { RecallHandoff } from './use-cases/recall-handoff.js';
export { ReceiveHandoff } from './use-cases/receive-handoff.js';
export { RecordDelivery } from './use-cases/record-delivery.js';
export { ReportProgress } from './use-cases/report-progress.js';
export { RequestReturn } from './use-cases/request-return.js';
export { ResumeHandoff } from './use-cases/resume-handoff.js';
export { ReturnHandoff } from './use-cases/return-handoff.js';
export { SendHandoff } from './use-cases/send-handoff.js';
export { namesSomebody } from './handoff/names.rules.js';
export { SealAttachment } from './use-cases/seal-attachment.js';
export { StoreAttachment } from './use-cases/store-attachment.js';
export { HandoffDecisions } from './use-cases/handoff-decisions.js';
export { Attachments } from './attachments/attachments.js';
export { type Erased, Erasure, type FileLeft } from './erasure/erasure.js';
export { Bodies } from './facts/bodies.js';
export { type DisputeFacts, isUnwanted } from './facts/dispute-facts.js';
export * from './linkages/linkages.js';
export { MAX_ATTACHMENT_BYTES, MEDIA_TYPES, requireReadable } from './handoff/decisions/material.js';
export type { SentHandoff } from './handoff/handoff.state.js';
export { HandoffTrack } from './views/handoff-track/handoff-track.entity.js';
export {
  GetHandoff,
  type HandoffFilter,
  ListChangedHandoffs,
  ListHandoffs,
  ListHandoffsOfDispute,
} from './views/handoff-track/handoff-track.queries.js';
export { HandoffReader, type HandoffView } from './views/handoff-track/handoff-track.reader.js';
