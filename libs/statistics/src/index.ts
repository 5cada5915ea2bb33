export { DisputeFacts } from './facts/dispute-facts.entity.js';
export { EpisodeFacts } from './facts/episode-facts.entity.js';
export { HandoffFacts } from './facts/handoff-facts.entity.js';
export { type Cell, type Dimension, DIMENSIONS, type Period } from './figures/cell.js';
export type { CountedCase } from './figures/figures.reader.js';
export {
  type BreakdownRow,
  type FiguresOverTime,
  GetMonthFigures,
  type MonthFiguresView,
  type Rate,
} from './figures/get-month-figures.js';
export { type CountedCasesPage, type CountedCasesView, ListCountedCases } from './figures/list-counted-cases.js';
export { type Measure, MEASURE_IDS, type MeasureId, MEASURES, SETTLEMENT_RATE } from './figures/measures.js';
export { titleOf } from './figures/titles.js';
export { statisticsContext } from './statistics.context.js';
export { StatisticsModule } from './statistics.module.js';
