export type { ChangedRow, CountedList, CountedRow } from './answers/counted-rows.js';
export { type FiguresAsked, type FiguresView, GetFigures } from './answers/get-figures.js';
export { keyTitles } from './answers/key-titles.js';
export { CompareKnowledge, type FigureCell, type KnowledgeDifference, ListBehind } from './answers/list-behind.js';
export { type Breakdown, BREAKDOWNS, type FilterName, FILTERS } from './answers/question.js';
export { DETAIL_TERMS, FACT_TERMS } from './answers/words.js';
export { BASE_KINDS, BASE_TERMS, type BaseKind } from './bases/base-figure.events.js';
export type { LitigationRate } from './bases/litigation-rate.js';
export { RecordBaseFigure } from './bases/record-base-figure.js';
export { type BoardView, GetBoard } from './board/get-board.js';
export { MEASURE_GROUPS } from './definitions/definition.js';
export {
  DEFINED_MEASURE_IDS,
  type DefinedMeasureId,
  DICTIONARY,
  DICTIONARY_VERSION,
  DURATION_IDS,
  DURATIONS,
  RATE_IDS,
  RATES,
} from './definitions/dictionary.js';
export type { EditionContent, FormRow } from './editions/edition-content.js';
export type { EditionView } from './editions/edition-list.entity.js';
export { EDITION_KIND_TERMS, EDITION_KINDS, type EditionKind } from './editions/edition.events.js';
export { COUNTED_VIEWS, EditionRecount, type NumberDifference, type Recount } from './editions/edition-recount.js';
export { canonical as canonicalEdition, isGenuine } from './editions/edition-signer.js';
export { EditionWriter } from './editions/edition-writer.js';
export { type EditionHead, EditionReader, mayRead } from './editions/editions.reader.js';
export { ConfirmEdition, DiscardEdition, editionIdOf, GenerateEdition, PublishEdition } from './editions/use-cases.js';
export { lastDayOf, lastYearSpan, previousSpan, type Span, spanOf, spanTitle } from './period/period.js';
export { GetPublicFigures, type PublicFigures } from './published/get-public-figures.js';
export { hideSmall, type Shown, shownCount, shownPart, shownTable, SMALL_CELLS } from './suppression/small-cells.js';
export { statisticsContext } from './statistics.context.js';
export { StatisticsModule } from './statistics.module.js';
