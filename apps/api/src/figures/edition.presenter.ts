import type { EditionPage, ENDPOINTS, ResponseOf } from '@libs/contracts';
import type { Viewer } from '@libs/identity';
import { divisionNameOn } from '@libs/reference';
import {
  DEFINED_MEASURE_IDS,
  type DefinedMeasureId,
  DICTIONARY,
  EDITION_KIND_TERMS,
  type EditionHead,
  type EditionView,
  hideSmall,
  isGenuine,
  RATE_IDS,
  RATES,
  type Shown,
  shownCount,
  shownPart,
  lastDayOf,
  spanOf,
  spanTitle,
} from '@libs/statistics';

type Head = ResponseOf<(typeof ENDPOINTS)['editions']>['items'][number];

export function editionHead(edition: EditionHead): Head {
  const { editionId, kind, title, period, divisionCode, asOf, status, generatedAt, publishedAt, hash } = edition;
  return {
    editionId,
    kind,
    kindTitle: EDITION_KIND_TERMS[kind],
    title,
    period,
    periodTitle: spanTitle(spanOf(period)),
    divisionCode,
    divisionName: divisionNameOn(divisionCode, lastDayOf(spanOf(period))),
    asOf,
    status,
    generatedAt,
    publishedAt,
    hash,
    corrects: edition.corrects,
    correctedBy: edition.correctedBy,
    anomalies: edition.anomalies.map((one) => ({ ...one })),
    revision: edition.revision,
  };
}

/** A leader of the area may list every case that an edition counts; everybody else sees no small number. */
export const seesAll = ({ role, areaCode }: Viewer, { divisionCode }: EditionView): boolean =>
  role === 'leader' && Boolean(areaCode) && divisionCode.startsWith(areaCode ?? '-');

/** An edition that was made before the rate was defined. */
const NO_RATE = { numerator: 0, denominator: 0, rate: null };

/** Sums of money are shown to outsiders in ten thousands, and only where the cases are not few. */
const MONEY_STEP = 10_000;
const CASES_OF_MONEY: Readonly<Record<string, DefinedMeasureId>> = {
  amount: 'registered',
  amountSettled: 'written',
  peopleInvolved: 'registered',
};

/** Which of the numbers a reader gets. Those that hang together are hidden together. */
class Cells {
  constructor(private readonly all: boolean) {}

  one(value: number | null | undefined): Shown {
    if (value === null || value === undefined) return null;
    return this.all ? value : shownCount(value);
  }

  /** A measure of a table of measures: sums follow the number of cases they are made of. */
  measure(id: DefinedMeasureId, values: Readonly<Partial<Record<string, number>>> | undefined): Shown {
    const value = values?.[id];
    if (value === undefined || this.all) return value ?? null;
    if (this.isOfFew(id, values ?? {})) return null;
    return DICTIONARY[id].unit === '元' ? Math.round(value / MONEY_STEP) * MONEY_STEP : shownCount(value);
  }

  private isOfFew(id: DefinedMeasureId, values: Readonly<Partial<Record<string, number>>>): boolean {
    const cases = CASES_OF_MONEY[id];
    if (cases !== undefined) return shownCount(values[cases] ?? 0) === null;
    // Allowances say nothing of how many cases they are for.
    return DICTIONARY[id].unit === '元' && (values[id] ?? 0) > 0;
  }

  /** Neither the part nor the rest of the whole. */
  part(value: number, whole: number): Shown {
    return this.all ? value : shownPart(value, whole);
  }

  line(values: readonly number[]): readonly Shown[] {
    return this.all ? values : hideSmall(values);
  }

  /** Of the numbers that are shown, so that a rate tells no more than they do. */
  rate(numerator: Shown, denominator: Shown, exact: number | null): number | null {
    if (this.all) return exact;
    return numerator === null || !denominator ? null : numerator / denominator;
  }
}

export function editionPage(edition: EditionView, viewer: Viewer, correctedBy: string | null): EditionPage {
  const { content, hash, signature, publicKey } = edition;
  const all = seesAll(viewer, edition);
  const cells = new Cells(all);
  return {
    ...editionHead({ ...edition, correctedBy }),
    explanation: edition.explanation,
    reason: edition.reason,
    signature,
    publicKey,
    genuine: hash && signature && publicKey ? isGenuine(content, { hash, signature, publicKey }) : null,
    hidden: !all,
    changes: edition.changes.map(({ measure, title, before, after }) => ({
      measure,
      title,
      before: cells.part(before, after),
      after: cells.part(after, before),
    })),
    values: DEFINED_MEASURE_IDS.map((id) => {
      const { group, title, text, unit } = DICTIONARY[id];
      const [value = null, previous = null, lastYear = null] = [
        content.values,
        content.previous?.values,
        content.lastYear?.values,
      ].map((values) => cells.measure(id, values));
      return { id, group, title, text, unit, value, previous, lastYear };
    }),
    rates: RATE_IDS.map((id) => {
      const { numerator, denominator, rate } = content.rates[id] ?? NO_RATE;
      const shown = { numerator: cells.part(numerator, denominator), denominator: cells.one(denominator) };
      const exact = rate === null ? null : rate;
      return {
        id,
        title: RATES[id].title,
        text: RATES[id].text,
        ...shown,
        rate: cells.rate(shown.numerator, shown.denominator, exact),
      };
    }),
    breakdowns: content.breakdowns.map(({ breakdown, rows }) => {
      const line = (id: 'registered' | 'accepted' | 'concluded' | 'agreed'): readonly Shown[] =>
        cells.line(rows.map(({ values }) => values[id] ?? 0));
      const [registered, accepted] = [line('registered'), line('accepted')];
      const [concluded, agreed] = [line('concluded'), line('agreed')];
      return {
        breakdown,
        rows: rows.map(({ key, title }, index) => ({
          key,
          title,
          registered: registered[index] ?? null,
          accepted: accepted[index] ?? null,
          concluded: concluded[index] ?? null,
          agreed: agreed[index] ?? null,
        })),
      };
    }),
    form: formOf(edition, cells),
    draft: content.draft.map(({ text, measures }) => ({ text: all ? text : '', measures: [...measures] })),
  };
}

/** Columns add up to their last row, so they are hidden column by column; along the categories they add up as well. */
function formOf({ content: { form } }: EditionView, cells: Cells): EditionPage['form'] {
  const bodies = form.slice(0, -1);
  const total = form.at(-1);
  const columns = new Map(
    Object.keys(total?.cells ?? {}).map((key) => [key, cells.line(bodies.map((row) => row.cells[key] ?? 0))]),
  );
  const shown = bodies.map(({ key, title, cells: row }, index) => ({
    key,
    title,
    cells: Object.fromEntries(Object.keys(row).map((column) => [column, columns.get(column)?.[index] ?? null])),
  }));
  if (!total) return shown;
  const sums = Object.fromEntries(Object.entries(total.cells).map(([key, value]) => [key, cells.one(value)]));
  return [...shown, { key: total.key, title: total.title, cells: sums }];
}
