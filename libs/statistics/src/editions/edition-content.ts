import type { FiguresTable, FiguresView } from '../answers/get-figures.js';
import type { EditionKind } from './edition.events.js';

/** Everything a reader sees of an edition, as it was. Plain data: its canonical JSON is what is hashed and signed. */
export interface EditionContent {
  readonly kind: EditionKind;
  readonly title: string;
  readonly period: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly asOf: string;
  readonly dictionary: string;
  readonly values: FiguresTable['values'];
  readonly rates: FiguresTable['rates'];
  readonly durations: FiguresView['durations'];
  readonly litigation: FiguresView['litigation'];
  readonly breakdowns: FiguresView['breakdowns'];
  readonly previous: FiguresView['previous'];
  readonly lastYear: FiguresView['lastYear'];
  /** Channel the figures are limited to; null: all. */
  readonly channel: string | null;
  /** Rows of the official form (domain.md 9.2). */
  readonly form: readonly FormRow[];
  /** Sentences of a duty report, each with the figures it names. */
  readonly draft: readonly DraftSentence[];
}

export interface FormRow {
  readonly key: string;
  readonly title: string;
  readonly cells: Readonly<Record<string, number>>;
}

export interface DraftSentence {
  readonly text: string;
  readonly measures: readonly string[];
}
