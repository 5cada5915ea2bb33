import type { Flow } from '../definitions/definition.js';
import { DEFINED_MEASURE_IDS, type DefinedMeasureId, DICTIONARY } from '../definitions/dictionary.js';
import type { Breakdown } from './question.js';
import type { StateFamily } from './state-families.js';

/** One measure: the whole, and each breakdown by its keys. Keys are empty for what is unknown. */
export interface Counted {
  readonly total: number;
  readonly by: Readonly<Partial<Record<Breakdown, Readonly<Record<string, number>>>>>;
}
export type CountedMeasures = Readonly<Record<DefinedMeasureId, Counted>>;

export interface GroupRow {
  /** Place of the period among those of one reading. */
  readonly span?: number;
  readonly kind: string;
  readonly detail: string;
  /** Of flows with conditions beside their kind and detail. */
  readonly unitDetail?: string | null;
  readonly handledBy?: string | null;
  /** Of states: in what they stand; their marks of the intake, one bit for each. */
  readonly standing?: string;
  readonly flagBits?: number;
  readonly dimension: Breakdown | 'total';
  readonly key: string | null;
  readonly n: number;
  /** Weight, amount, people: where the reading adds them up. */
  readonly w?: number;
  readonly a?: number | null;
  readonly p?: number | null;
}

/**
 * Flows are read apart by what their rows need: to be counted, to be added up, or more tables for their conditions. Columns are
 * what all rows of one group have alike beside the key of a breakdown.
 */
export const GROUPED_BY = {
  counted: 'r.kind, r.detail',
  summed: 'r.kind, r.detail',
  narrow: 'r.kind, r.detail, r."unitDetail", r."handledBy"',
} as const;
export type FlowReading = keyof typeof GROUPED_BY;
export const FLOW_READINGS = Object.keys(GROUPED_BY) as FlowReading[];

export function readingOf(flow: Flow): FlowReading {
  if (flow.unitDetails !== undefined || flow.mediatorKinds !== undefined) return 'narrow';
  return flow.sum === undefined ? 'counted' : 'summed';
}

/** A row is in exactly one group of each set. */
export interface Grouping {
  readonly rows: string;
  readonly breakdowns: readonly Breakdown[];
  /** Columns. */
  readonly constant: string;
  readonly sums: boolean;
}

/** One pass for the whole and all breakdowns. Sums are left out where nothing asks for them: they cost as much as the count. */
export function grouped({ rows, breakdowns, constant, sums }: Grouping): string {
  const columns = breakdowns.map((name) => `r."by_${name}"`);
  const sets = [constant, ...columns.map((column) => `${constant}, ${column}`)].map((set) => `(${set})`);
  const which = breakdowns.map((name) => `when grouping(r."by_${name}") = 0 then '${name}'`).join(' ');
  const keys = breakdowns.map((name) => `case when grouping(r."by_${name}") = 0 then r."by_${name}" end`);
  return (
    `select ${constant},` +
    ` ${which === '' ? `'total'` : `case ${which} else 'total' end`} as dimension,` +
    ` ${keys.length === 0 ? 'null' : `coalesce(${keys.join(', ')})`} as key,` +
    ` count(*)::float8 as n${sums ? SUMS : ''}` +
    ` from (${rows}) r group by grouping sets (${sets.join(', ')})`
  );
}

/** Is this breakdown made of the groups of another one? */
export const isMade = (name: Breakdown, { breakdowns, constant }: Grouping): boolean =>
  (name === 'detail' && constant.includes('r.detail')) || (name === 'month' && breakdowns.includes('day'));

/** Details from the totals, which are told apart by them; months from days. */
export function groupsOfGroups(name: Breakdown, found: readonly GroupRow[]): GroupRow[] {
  const [from, keyOf] =
    name === 'detail'
      ? (['total', ({ detail }: GroupRow) => detail] as const)
      : (['day', ({ key }: GroupRow) => key?.slice(0, 7) ?? null] as const);
  return found
    .filter(({ dimension }) => dimension === from)
    .map((row) => ({ ...row, dimension: name, key: keyOf(row) }));
}

const SUMS = ', coalesce(sum(r.weight), 0)::float8 as w, sum(r.amount_cny)::float8 as a, sum(r.people)::float8 as p';

const isIn = (values: readonly string[] | undefined, value: string | null | undefined): boolean =>
  values === undefined || values.includes(value ?? '');

const isCounted = (flow: Flow, { kind, detail, unitDetail, handledBy }: GroupRow): boolean =>
  flow.kind === kind &&
  isIn(flow.details, detail) &&
  isIn(flow.unitDetails, unitDetail) &&
  isIn(flow.mediatorKinds, handledBy);

const AMOUNTS: Readonly<Record<NonNullable<Flow['sum']>, (row: GroupRow) => number>> = {
  weight: ({ w }) => w ?? 0,
  amount: ({ a }) => a ?? 0,
  people: ({ p }) => p ?? 0,
};
function countedOf(rows: readonly GroupRow[], sum: Flow['sum']): Counted {
  const value = sum ? AMOUNTS[sum] : ({ n }: GroupRow): number => n;
  let total = 0;
  const by: Partial<Record<Breakdown, Record<string, number>>> = {};
  for (const row of rows) {
    if (row.dimension === 'total') {
      total += value(row);
      continue;
    }
    const counts = (by[row.dimension] ??= {});
    counts[row.key ?? ''] = (counts[row.key ?? ''] ?? 0) + value(row);
  }
  return { total, by };
}

const NOTHING: Counted = { total: 0, by: {} };
export const NOTHING_COUNTED = Object.fromEntries(
  DEFINED_MEASURE_IDS.map((id) => [id, NOTHING]),
) as unknown as CountedMeasures;

type Some = Partial<Record<DefinedMeasureId, Counted>>;

export function flowsCounted(ids: readonly DefinedMeasureId[], rows: readonly GroupRow[]): Some {
  return Object.fromEntries(
    ids.map((id) => {
      const { flow } = DICTIONARY[id];
      return [id, countedOf(flow ? rows.filter((row) => isCounted(flow, row)) : [], flow?.sum)];
    }),
  );
}

export function statesCounted({ members }: StateFamily, rows: readonly GroupRow[]): Some {
  const of = ({ standing, bit }: StateFamily['members'][number]): GroupRow[] =>
    rows.filter((row) => row.standing === standing && (bit === 0 || ((row.flagBits ?? 0) & bit) > 0));
  return Object.fromEntries(members.map((member) => [member.id, countedOf(of(member), undefined)]));
}
