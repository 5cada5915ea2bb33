import type { EventDefinition } from '@platform/event-store';
import type { AnyProcess, AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { conversionEvents } from './conversion/conversion.events.js';
import { linkADisputeToItsScreening } from './processes/link-a-dispute-to-its-screening/link-a-dispute-to-its-screening.process.js';
import { linkADisputeToItsTip } from './processes/link-a-dispute-to-its-tip/link-a-dispute-to-its-tip.process.js';
import { lookForSignals } from './processes/look-for-signals/look-for-signals.process.js';
import { screeningEvents } from './screening/screening.events.js';
import { signalEvents } from './signal/signal.events.js';
import { tipEvents } from './tip/tip.events.js';
import { AnswerSignal, AnswerSignalHandler } from './use-cases/answer-signal.js';
import { AnswerTip, AnswerTipHandler } from './use-cases/answer-tip.js';
import { DismissSignal, DismissSignalHandler } from './use-cases/dismiss-signal.js';
import { LinkScreenedDispute, LinkScreenedDisputeHandler } from './use-cases/link-screened-dispute.js';
import { LinkTip, LinkTipHandler } from './use-cases/link-tip.js';
import { RaiseSignal, RaiseSignalHandler } from './use-cases/raise-signal.js';
import { RecordConversion, RecordConversionHandler } from './use-cases/record-conversion.js';
import { RecordScreening, RecordScreeningHandler } from './use-cases/record-screening.js';
import { RegisterFromScreening, RegisterFromScreeningHandler } from './use-cases/register-from-screening.js';
import { RegisterFromTip, RegisterFromTipHandler } from './use-cases/register-from-tip.js';
import { ReportTip, ReportTipHandler } from './use-cases/report-tip.js';
import { TakeSignal, TakeSignalHandler } from './use-cases/take-signal.js';
import { preventionFacts } from './views/prevention-facts/prevention-facts.projection.js';
import { GetPreventionMonthHandler } from './views/prevention-facts/prevention-facts.query.js';
import { screeningList } from './views/screening-list/screening-list.projection.js';
import { GetReportersHandler, ListScreeningsHandler } from './views/screening-list/screening-list.query.js';
import { sequenceTrack } from './views/sequence-track/sequence-track.projection.js';
import { signalList } from './views/signal-list/signal-list.projection.js';
import { ListSignalsHandler } from './views/signal-list/signal-list.query.js';
import { tipList } from './views/tip-list/tip-list.projection.js';
import { GetTipReporterHandler, ListOwnTipsHandler, ListTipsHandler } from './views/tip-list/tip-list.query.js';

/** What prevention adds to the context of disputes. */
export const preventionEvents: readonly EventDefinition[] = [
  ...screeningEvents,
  ...conversionEvents,
  ...signalEvents,
  ...tipEvents,
];

export const preventionCommands: readonly AnyUseCaseCommandClass[] = [
  AnswerSignal,
  AnswerTip,
  DismissSignal,
  LinkScreenedDispute,
  LinkTip,
  RaiseSignal,
  RecordConversion,
  RecordScreening,
  RegisterFromScreening,
  RegisterFromTip,
  ReportTip,
  TakeSignal,
];

export const preventionProjections: readonly AnyProjection[] = [
  screeningList,
  preventionFacts,
  sequenceTrack,
  signalList,
  tipList,
];

export const preventionProcesses: readonly AnyProcess[] = [
  linkADisputeToItsScreening,
  linkADisputeToItsTip,
  lookForSignals,
];

export const preventionProviders = [
  AnswerSignalHandler,
  AnswerTipHandler,
  DismissSignalHandler,
  LinkScreenedDisputeHandler,
  LinkTipHandler,
  RaiseSignalHandler,
  RecordConversionHandler,
  RecordScreeningHandler,
  RegisterFromScreeningHandler,
  RegisterFromTipHandler,
  ReportTipHandler,
  TakeSignalHandler,
  ListScreeningsHandler,
  GetReportersHandler,
  GetPreventionMonthHandler,
  ListSignalsHandler,
  ListTipsHandler,
  ListOwnTipsHandler,
  GetTipReporterHandler,
];
