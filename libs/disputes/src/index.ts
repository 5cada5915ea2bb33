export type * from './dispute/dispute.events.js';
export {
  actionsAt,
  ALLOWED_ACTIONS,
  DISPUTE_ACTION_NAMES,
  DISPUTE_ACTIONS,
  type DisputeAction,
} from './dispute/dispute.actions.js';
export {
  DISPUTE_OVER,
  DISPUTE_STATUSES,
  type DisputeStatus,
  NEXT_STEPS,
  STATUS_TERMS,
} from './dispute/dispute.status.js';
export { isPlausibleCode } from './dispute/dispute.code.js';
export { DOSSIER_ITEMS } from './dispute/dossier.js';
export { UNCONFIRMABLE, type Unconfirmable } from './dispute/dispute.commands.js';
export { disputeStream } from './use-cases/dispute-decisions.js';

export { AcceptDispute } from './use-cases/accept-dispute.js';
export { AgreeExtension } from './use-cases/agree-extension.js';
export { AnswerEscalation } from './use-cases/answer-escalation.js';
export { AppointMediator } from './use-cases/appoint-mediator.js';
export { CloseDispute } from './use-cases/close-dispute.js';
export { ConcludeMediation } from './use-cases/conclude-mediation.js';
export { DecideRouting } from './use-cases/decide-routing.js';
export { DraftAgreement, type NewTerm } from './use-cases/draft-agreement.js';
export { Escalate } from './use-cases/escalate.js';
export { FileDossier } from './use-cases/file-dossier.js';
export { MarkOverdue } from './use-cases/mark-overdue.js';
export { OverrideRouting } from './use-cases/override-routing.js';
export { RecordConfirmation } from './use-cases/record-confirmation.js';
export { RecordConsent } from './use-cases/record-consent.js';
export { RecordPerformance } from './use-cases/record-performance.js';
export { RecordReturnVisit } from './use-cases/record-return-visit.js';
export { RecordSession } from './use-cases/record-session.js';
export { RecordTransferReturn } from './use-cases/record-transfer-return.js';
export { RefuseDispute } from './use-cases/refuse-dispute.js';
export { disputeIdOf, type NewParty, RegisterDispute, type RegisterDisputeData } from './use-cases/register-dispute.js';
export { OrderSupervision } from './use-cases/order-supervision.js';
export { ReleaseMediator } from './use-cases/release-mediator.js';
export { ReportSafety } from './use-cases/report-safety.js';
export { RequestConfirmation } from './use-cases/request-confirmation.js';
export { Reroute } from './use-cases/reroute.js';
export { recordOfRegistration } from './use-cases/routing-advice.js';
export { ScheduleSession, sessionIdOf } from './use-cases/schedule-session.js';
export { ScreenDispute } from './use-cases/screen-dispute.js';
export { SignAgreement } from './use-cases/sign-agreement.js';
export { handoffIdOf, StartTransfer } from './use-cases/start-transfer.js';
export { AnswerLead } from './use-cases/answer-lead.js';
export { ChangeAgreement } from './use-cases/change-agreement.js';
export { CheckIdentity } from './use-cases/check-identity.js';
export { DecideDuplicate } from './use-cases/decide-duplicate.js';
export { EndAgreement } from './use-cases/end-agreement.js';
export { GrantSubsidy } from './use-cases/grant-subsidy.js';
export { JoinParty } from './use-cases/join-party.js';
export { ReleaseParty } from './use-cases/release-party.js';
export { SucceedParty } from './use-cases/succeed-party.js';
export { JoinSeries } from './use-cases/join-series.js';
export { NameRepresentative } from './use-cases/name-representative.js';
export { NoteEarlierDecision } from './use-cases/note-earlier-decision.js';
export { NoteLead } from './use-cases/note-lead.js';
export { RecordPayment } from './use-cases/record-payment.js';
export { ReopenDispute } from './use-cases/reopen-dispute.js';
export { UndoDuplicate } from './use-cases/undo-duplicate.js';
export { TakeOver } from './use-cases/take-over.js';
export { TellRights } from './use-cases/tell-rights.js';
export { TellRoutes } from './use-cases/tell-routes.js';
export { DecideRecusal } from './use-cases/decide-recusal.js';
export { DecideSham } from './use-cases/decide-sham.js';
export { DiscloseRelation } from './use-cases/disclose-relation.js';
export { FlagSham } from './use-cases/flag-sham.js';
export { RefuseReplacement } from './use-cases/refuse-replacement.js';
export { RequestRecusal } from './use-cases/request-recusal.js';
export { ResumeMediation } from './use-cases/resume-mediation.js';
export { SuspendMediation } from './use-cases/suspend-mediation.js';
export { RecordUndisputedFacts } from './use-cases/record-undisputed-facts.js';
export { ReportToCourt } from './use-cases/report-to-court.js';
export { AdjournSession } from './use-cases/adjourn-session.js';
export { InviteOutsider } from './use-cases/invite-outsider.js';
export { TakeSafetyMeasures } from './use-cases/take-safety-measures.js';
export { JUDICIAL_KINDS, OUTSIDER_ROLES, SAFETY_RISKS } from './dispute/court.events.js';
export { ArrangeJointMediation } from './use-cases/arrange-joint-mediation.js';
export { NoteRemedy } from './use-cases/note-remedy.js';
export { NoticeRuling } from './use-cases/notice-ruling.js';
export { ObjectToRuling } from './use-cases/object-to-ruling.js';
export { ADMINISTRATIVE_KINDS } from './dispute/clocks.js';
export { RecordApplication } from './use-cases/record-application.js';
export { RecordContact } from './use-cases/record-contact.js';
export { RecordDataConsent } from './use-cases/record-data-consent.js';
export { ReleaseAssistingBody } from './use-cases/release-assisting-body.js';
export {
  APPLICATION_FORMS,
  CONTACT_OUTCOMES,
  DATA_PURPOSES,
  FINDERS,
  OBJECTION_OUTCOMES,
  OBJECTORS,
  REMEDIES,
  SHARING_GROUNDS,
} from './dispute/safeguards/safeguards.events.js';
export { WaiveRecusal } from './use-cases/waive-recusal.js';
export { RECUSAL_GROUNDS, SUSPENSION_GROUNDS } from './dispute/proceedings.events.js';

export type * from './views/case-page/case-page.view.js';
export type * from './views/case-timeline/case-timeline.view.js';
export type * from './views/dispute-list/dispute-list.view.js';
export type * from './views/duplicate-hints/duplicate-hints.view.js';
export type * from './views/my-disputes/my-disputes.view.js';
export type * from './views/session-minutes/session-minutes.view.js';
export type * from './views/legal-checks/legal-checks.view.js';
export { HINT_REASONS } from './views/duplicate-hints/duplicate-hints.view.js';
export { competentCourts, type CompetentCourt, type Court } from './dispute/competent-courts.js';
export {
  DUPLICATE_DECISIONS,
  EARLIER_DECISIONS,
  IDENTITY_DOCUMENTS,
  POWERS,
  REOPEN_CAUSES,
  REPRESENTATIVE_KINDS,
} from './dispute/annex/annex.events.js';
export { GetLegalChecks } from './views/legal-checks/legal-checks.query.js';
export { GetRoutingWhatIf, type WhatIfView } from './views/routing-what-if/routing-what-if.query.js';
export { GetRuleDraftTrial, type RuleTrial } from './views/routing-what-if/rule-draft-trial.query.js';
export { GetClockRecounts, type RecountedClock } from './views/clock-recounts/clock-recounts.query.js';
export { GetModelTerms, type ModelTermsView } from './views/model-terms/model-terms.query.js';
export { DisputeAccess } from './views/dispute-access/dispute-access.entity.js';
export { GetCasePageAsOf } from './views/case-page/case-page-as-of.query.js';
export { GetCasePage } from './views/case-page/case-page.query.js';
export { GetCaseTimeline } from './views/case-timeline/case-timeline.query.js';
export { ListDisputes } from './views/dispute-list/dispute-list.query.js';
export { FindDuplicateHints, type HintPerson, type HintPlace } from './views/duplicate-hints/duplicate-hints.query.js';
export { DUE_SOON_MS, GetMyDisputes } from './views/my-disputes/my-disputes.query.js';
export { isAllowed } from './dispute/dispute.actions.js';
export { ListSupervisionOrders } from './views/supervision-orders/supervision-orders.query.js';
export { GetSessionMinutes } from './views/session-minutes/session-minutes.query.js';

export type { ConversionRecorded } from './prevention/conversion/conversion.events.js';
export type { ScreeningRecorded } from './prevention/screening/screening.events.js';
export type * from './prevention/screening/screening.events.js';
export { AVERTED_KINDS, AVERTED_TERMS, SCREENING_TOPICS } from './prevention/screening/screening.events.js';
export type * from './prevention/signal/signal.events.js';
export { SIGNAL_KINDS, SIGNAL_TERMS } from './prevention/signal/signal.events.js';
export type { SignalStatus } from './prevention/signal/signal.decider.js';
export type * from './prevention/tip/tip.events.js';
export { TIP_ANSWERS, TIP_KINDS } from './prevention/tip/tip.events.js';
export type { TipProgress } from './prevention/tip/tip-progress.js';
export { AnswerTip } from './prevention/use-cases/answer-tip.js';
export { RegisterFromTip } from './prevention/use-cases/register-from-tip.js';
export { ReportTip, tipIdOf } from './prevention/use-cases/report-tip.js';
export { GetTipReporter, ListOwnTips, ListTips, type TipView } from './prevention/views/tip-list/tip-list.query.js';
export { AnswerSignal } from './prevention/use-cases/answer-signal.js';
export { DismissSignal } from './prevention/use-cases/dismiss-signal.js';
export { TakeSignal } from './prevention/use-cases/take-signal.js';
export { ListSignals, type SignalView } from './prevention/views/signal-list/signal-list.query.js';
export { RecordConversion } from './prevention/use-cases/record-conversion.js';
export { RecordScreening, type RecordScreeningData, screeningIdOf } from './prevention/use-cases/record-screening.js';
export { RegisterFromScreening } from './prevention/use-cases/register-from-screening.js';
export { PreventionFacts } from './prevention/views/prevention-facts/prevention-facts.entity.js';
export { GetPreventionMonth } from './prevention/views/prevention-facts/prevention-facts.query.js';
export {
  GetReporters,
  ListScreenings,
  type ScreeningView,
} from './prevention/views/screening-list/screening-list.query.js';

export type * from './emergency/emergency.events.js';
export { CloseEmergency } from './emergency/use-cases/close-emergency.js';
export { DeclareEmergency, emergencyIdOf } from './emergency/use-cases/declare-emergency.js';
export { MarkDisputes } from './emergency/use-cases/mark-disputes.js';
export { UnmarkDisputes } from './emergency/use-cases/unmark-disputes.js';
export {
  type EmergencyMark,
  type EmergencyView,
  ListEmergencies,
  ListEmergenciesOfDispute,
} from './emergency/views/emergency-list/emergency-list.query.js';

export { claimStream } from './queues/claim/claim.decider.js';
export { WORK_ORDERS, WORK_QUEUES, type WorkOrder, type WorkQueue } from './queues/saved-filter/work-queues.js';
export { ClaimWork, ReleaseWork } from './queues/use-cases/claim-work.js';
export { RemoveFilter, SaveFilter } from './queues/use-cases/save-filter.js';
export { ListSavedFilters } from './queues/views/saved-filters/saved-filters.query.js';
export { CountWork, ListWork } from './queues/views/work-queue/work-queue.query.js';
export type { WorkItem, WorkPage } from './queues/views/work-queue/work-queue.view.js';

export { disputes } from './disputes.context.js';
export { DisputesModule } from './disputes.module.js';
export * from './rating/rate-mediation.js';
export * from './rating/party-ratings.query.js';
export { PartyRatings, type RatingView } from './rating/party-ratings.entity.js';
export { type CaseAt, CaseHistory } from './views/case-history/case-history.js';
