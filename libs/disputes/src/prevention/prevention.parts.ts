import type { EventDefinition } from '@platform/event-store';
import type { AnyProcess, AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { conversionEvents } from './conversion/conversion.events.js';
import { linkADisputeToItsScreening } from './processes/link-a-dispute-to-its-screening/link-a-dispute-to-its-screening.process.js';
import { lookForSignals } from './processes/look-for-signals/look-for-signals.process.js';
import { screeningEvents } from './screening/screening.events.js';
import { signalEvents } from './signal/signal.events.js';
import { AnswerSignal, AnswerSignalHandler } from './use-cases/answer-signal.js';
import { DismissSignal, DismissSignalHandler } from './use-cases/dismiss-signal.js';
import { LinkScreenedDispute, LinkScreenedDisputeHandler } from './use-cases/link-screened-dispute.js';
import { RaiseSignal, RaiseSignalHandler } from './use-cases/raise-signal.js';
import { RecordConversion, RecordConversionHandler } from './use-cases/record-conversion.js';
import { RecordScreening, RecordScreeningHandler } from './use-cases/record-screening.js';
import { RegisterFromScreening, RegisterFromScreeningHandler } from './use-cases/register-from-screening.js';
import { TakeSignal, TakeSignalHandler } from './use-cases/take-signal.js';
import { preventionFacts } from './views/prevention-facts/prevention-facts.projection.js';
import { GetPreventionMonthHandler } from './views/prevention-facts/prevention-facts.query.js';
import { screeningList } from './views/screening-list/screening-list.projection.js';
import { GetReportersHandler, ListScreeningsHandler } from './views/screening-list/screening-list.query.js';
import { sequenceTrack } from './views/sequence-track/sequence-track.projection.js';
import { signalList } from './views/signal-list/signal-list.projection.js';
import { ListSignalsHandler } from './views/signal-list/signal-list.query.js';

/** What prevention adds to the context of disputes. */
export const preventionEvents: readonly EventDefinition[] = [...screeningEvents, ...conversionEvents, ...signalEvents];

export const preventionCommands: readonly AnyUseCaseCommandClass[] = [
  AnswerSignal,
  DismissSignal,
  LinkScreenedDispute,
  RaiseSignal,
  RecordConversion,
  RecordScreening,
  RegisterFromScreening,
  TakeSignal,
];

export const preventionProjections: readonly AnyProjection[] = [
  screeningList,
  preventionFacts,
  sequenceTrack,
  signalList,
];

export const preventionProcesses: readonly AnyProcess[] = [linkADisputeToItsScreening, lookForSignals];

export const preventionProviders = [
  AnswerSignalHandler,
  DismissSignalHandler,
  LinkScreenedDisputeHandler,
  RaiseSignalHandler,
  RecordConversionHandler,
  RecordScreeningHandler,
  RegisterFromScreeningHandler,
  TakeSignalHandler,
  ListScreeningsHandler,
  GetReportersHandler,
  GetPreventionMonthHandler,
  ListSignalsHandler,
];
