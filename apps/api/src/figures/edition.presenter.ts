import type { EditionPage, ENDPOINTS, ResponseOf } from '@libs/contracts';
import type { Viewer } from '@libs/identity';
import { divisionByCode } from '@libs/reference';
import {
  DEFINED_MEASURE_IDS,
  DICTIONARY,
  EDITION_KIND_TERMS,
  type EditionView,
  hideSmall,
  isGenuine,
  RATE_IDS,
  RATES,
  type Shown,
  SMALL_CELLS,
  spanOf,
  spanTitle,
} from '@libs/statistics';

type Head = ResponseOf<(typeof ENDPOINTS)['editions']>['items'][number];

export function editionHead(edition: EditionView, correctedBy: string | null): Head {
  const { editionId, kind, title, period, divisionCode, asOf, status, generatedAt, publishedAt, hash } = edition;
  return {
    editionId,
    kind,
    kindTitle: EDITION_KIND_TERMS[kind],
    title,
    period,
    periodTitle: spanTitle(spanOf(period)),
    divisionCode,
    divisionName: divisionByCode(divisionCode)?.name ?? divisionCode,
    asOf,
    status,
    generatedAt,
    publishedAt,
    hash,
    corrects: edition.corrects,
    correctedBy,
    anomalies: edition.anomalies.map((one) => ({ ...one })),
    revision: edition.revision,
  };
}

/** A leader of the area may list every case that an edition counts; everybody else sees no small number. */
export const seesAll = ({ role, areaCode }: Viewer, { divisionCode }: EditionView): boolean =>
  role === 'leader' && Boolean(areaCode) && divisionCode.startsWith(areaCode ?? '-');

const isSmall = (value: number): boolean => value > 0 && value < SMALL_CELLS.least;

/** Which of the numbers a reader gets. Those that hang together are hidden together. */
class Cells {
  constructor(private readonly all: boolean) {}

  one(value: number | null | undefined): Shown {
    if (value === null || value === undefined) return null;
    return this.all || !isSmall(value) ? value : null;
  }

  /** Neither the part nor the rest of the whole. */
  part(value: number, whole: number): Shown {
    return this.all || (!isSmall(value) && !isSmall(whole) && !isSmall(whole - value)) ? value : null;
  }

  line(values: readonly number[]): readonly Shown[] {
    return this.all ? values : hideSmall(values);
  }
}

export function editionPage(edition: EditionView, viewer: Viewer, correctedBy: string | null): EditionPage {
  const { content, hash, signature, publicKey } = edition;
  const all = seesAll(viewer, edition);
  const cells = new Cells(all);
  return {
    ...editionHead(edition, correctedBy),
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
        content.values[id],
        content.previous?.values[id],
        content.lastYear?.values[id],
      ].map((one) => cells.one(one));
      return { id, group, title, text, unit, value, previous, lastYear };
    }),
    rates: RATE_IDS.map((id) => {
      const { numerator, denominator, rate } = content.rates[id];
      const shown = cells.part(numerator, denominator);
      return {
        id,
        title: RATES[id].title,
        text: RATES[id].text,
        numerator: shown,
        denominator: cells.one(denominator),
        rate: shown === null ? null : rate,
      };
    }),
    breakdowns: content.breakdowns.map(({ breakdown, rows }) => {
      const line = (id: 'registered' | 'concluded' | 'agreed'): readonly Shown[] =>
        cells.line(rows.map(({ values }) => values[id] ?? 0));
      const [registered, concluded, agreed] = [line('registered'), line('concluded'), line('agreed')];
      return {
        breakdown,
        rows: rows.map(({ key, title }, index) => ({
          key,
          title,
          registered: registered[index] ?? null,
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
