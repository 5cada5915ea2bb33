import type { ContextDefinition } from '@platform/composition';
import { PreparedAnswer } from './answers/prepared-figures.entity.js';
import { baseFigureEvents } from './bases/base-figure.events.js';
import { baseFigures } from './bases/base-figures.projection.js';
import { RecordBaseFigure } from './bases/record-base-figure.js';
import { countedDisputes } from './counting/counted-disputes.projection.js';
import { countedFacts } from './counting/counted-facts.projection.js';
import { countedStandings } from './counting/counted-standings.projection.js';
import { countedUnits } from './counting/counted-units.projection.js';
import { editionEvents } from './editions/edition.events.js';
import { editions } from './editions/edition-list.projection.js';
import { ConfirmEdition, DiscardEdition, GenerateEdition, PublishEdition } from './editions/use-cases.js';

/** Counts what others record; of its own it keeps editions and the bases that come from outside. */
export const statisticsContext: ContextDefinition = {
  name: 'statistics',
  events: [...baseFigureEvents, ...editionEvents],
  commands: [RecordBaseFigure, GenerateEdition, ConfirmEdition, PublishEdition, DiscardEdition],
  projections: [countedDisputes, countedUnits, countedFacts, countedStandings, baseFigures, editions],
  processes: [],
  entities: [PreparedAnswer],
};
