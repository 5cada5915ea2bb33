import type { AnyUseCaseCommandClass } from '@platform/processes';
import { AcceptDispute, AcceptDisputeHandler } from './accept-dispute.js';
import { AgreeExtension, AgreeExtensionHandler } from './agree-extension.js';
import { annexCommandHandlers, annexCommands } from './annex-commands.js';
import { AnswerEscalation, AnswerEscalationHandler } from './answer-escalation.js';
import { ReleaseMediator, ReleaseMediatorHandler } from './release-mediator.js';
import { AppointMediator, AppointMediatorHandler } from './appoint-mediator.js';
import { CloseDispute, CloseDisputeHandler } from './close-dispute.js';
import { ConcludeMediation, ConcludeMediationHandler } from './conclude-mediation.js';
import { DecideRouting, DecideRoutingHandler } from './decide-routing.js';
import { DraftAgreement, DraftAgreementHandler } from './draft-agreement.js';
import { Escalate, EscalateHandler } from './escalate.js';
import { GiveBack, GiveBackHandler } from './give-back.js';
import { FileDossier, FileDossierHandler } from './file-dossier.js';
import { MarkOverdue, MarkOverdueHandler } from './mark-overdue.js';
import { OverrideRouting, OverrideRoutingHandler } from './override-routing.js';
import { proceedingsCommands, proceedingsHandlers } from './proceedings-commands.js';
import { RecordConfirmation, RecordConfirmationHandler } from './record-confirmation.js';
import { RecordConsent, RecordConsentHandler } from './record-consent.js';
import { RecordPerformance, RecordPerformanceHandler } from './record-performance.js';
import { RecordReturnVisit, RecordReturnVisitHandler } from './record-return-visit.js';
import { RecordSession, RecordSessionHandler } from './record-session.js';
import { RecordTransferReturn, RecordTransferReturnHandler } from './record-transfer-return.js';
import { RefuseDispute, RefuseDisputeHandler } from './refuse-dispute.js';
import { RegisterDispute, RegisterDisputeHandler } from './register-dispute.js';
import { OrderSupervision, OrderSupervisionHandler } from './order-supervision.js';
import { RecountClock, RecountClockHandler } from './recount-clock.js';
import { RemindOfClock, RemindOfClockHandler } from './remind-of-clock.js';
import { ReportSafety, ReportSafetyHandler } from './report-safety.js';
import { RequestConfirmation, RequestConfirmationHandler } from './request-confirmation.js';
import { Reroute, RerouteHandler } from './reroute.js';
import { safeguardsCommands, safeguardsHandlers } from './safeguards-commands.js';
import { ScheduleSession, ScheduleSessionHandler } from './schedule-session.js';
import { ScreenDispute, ScreenDisputeHandler } from './screen-dispute.js';
import { SignAgreement, SignAgreementHandler } from './sign-agreement.js';
import { StartTransfer, StartTransferHandler } from './start-transfer.js';
import { TakeOver, TakeOverHandler } from './take-over.js';
import { TellRights, TellRightsHandler } from './tell-rights.js';
import { TellRoutes, TellRoutesHandler } from './tell-routes.js';

export const commands: readonly AnyUseCaseCommandClass[] = [
  AcceptDispute,
  AgreeExtension,
  AnswerEscalation,
  AppointMediator,
  ReleaseMediator,
  CloseDispute,
  ConcludeMediation,
  DecideRouting,
  DraftAgreement,
  Escalate,
  FileDossier,
  GiveBack,
  MarkOverdue,
  OverrideRouting,
  RecordConfirmation,
  RecordConsent,
  RecordPerformance,
  RecordReturnVisit,
  RecordSession,
  RecordTransferReturn,
  RefuseDispute,
  RegisterDispute,
  ReportSafety,
  OrderSupervision,
  RecountClock,
  RemindOfClock,
  RequestConfirmation,
  Reroute,
  ScheduleSession,
  ScreenDispute,
  SignAgreement,
  StartTransfer,
  TakeOver,
  TellRights,
  TellRoutes,
  ...annexCommands,
  ...proceedingsCommands,
  ...safeguardsCommands,
];

export const commandHandlers = [
  AcceptDisputeHandler,
  AgreeExtensionHandler,
  AnswerEscalationHandler,
  AppointMediatorHandler,
  ReleaseMediatorHandler,
  CloseDisputeHandler,
  ConcludeMediationHandler,
  DecideRoutingHandler,
  DraftAgreementHandler,
  EscalateHandler,
  FileDossierHandler,
  GiveBackHandler,
  MarkOverdueHandler,
  OverrideRoutingHandler,
  RecordConfirmationHandler,
  RecordConsentHandler,
  RecordPerformanceHandler,
  RecordReturnVisitHandler,
  RecordSessionHandler,
  RecordTransferReturnHandler,
  RefuseDisputeHandler,
  RegisterDisputeHandler,
  ReportSafetyHandler,
  OrderSupervisionHandler,
  RecountClockHandler,
  RemindOfClockHandler,
  RequestConfirmationHandler,
  RerouteHandler,
  ScheduleSessionHandler,
  ScreenDisputeHandler,
  SignAgreementHandler,
  StartTransferHandler,
  TakeOverHandler,
  TellRightsHandler,
  TellRoutesHandler,
  ...annexCommandHandlers,
  ...proceedingsHandlers,
  ...safeguardsHandlers,
];
