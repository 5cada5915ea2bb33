import type { EventDefinition } from '@platform/event-store';
import type { AnyProcess, AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { conversionEvents } from './conversion/conversion.events.js';
import { linkADisputeToItsScreening } from './processes/link-a-dispute-to-its-screening/link-a-dispute-to-its-screening.process.js';
import { screeningEvents } from './screening/screening.events.js';
import { LinkScreenedDispute, LinkScreenedDisputeHandler } from './use-cases/link-screened-dispute.js';
import { RecordConversion, RecordConversionHandler } from './use-cases/record-conversion.js';
import { RecordScreening, RecordScreeningHandler } from './use-cases/record-screening.js';
import { RegisterFromScreening, RegisterFromScreeningHandler } from './use-cases/register-from-screening.js';
import { preventionFacts } from './views/prevention-facts/prevention-facts.projection.js';
import { GetPreventionMonthHandler } from './views/prevention-facts/prevention-facts.query.js';
import { screeningList } from './views/screening-list/screening-list.projection.js';
import { GetReportersHandler, ListScreeningsHandler } from './views/screening-list/screening-list.query.js';

/** What prevention adds to the context of disputes. */
export const preventionEvents: readonly EventDefinition[] = [...screeningEvents, ...conversionEvents];

export const preventionCommands: readonly AnyUseCaseCommandClass[] = [
  LinkScreenedDispute,
  RecordConversion,
  RecordScreening,
  RegisterFromScreening,
];

export const preventionProjections: readonly AnyProjection[] = [screeningList, preventionFacts];

export const preventionProcesses: readonly AnyProcess[] = [linkADisputeToItsScreening];

export const preventionProviders = [
  LinkScreenedDisputeHandler,
  RecordConversionHandler,
  RecordScreeningHandler,
  RegisterFromScreeningHandler,
  ListScreeningsHandler,
  GetReportersHandler,
  GetPreventionMonthHandler,
];
