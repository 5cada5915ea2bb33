import type { ClockRuleTable } from '../../api/rules';

/** The rows of a draft as the page edits them; the server reads and judges the same shape. */
export const TABLES = ['choices', 'bars', 'duties', 'invitations', 'grades'] as const;
export type Table = (typeof TABLES)[number];

export interface Condition {
  source?: string[];
  notSource?: string[];
  category?: string[];
  notCategory?: string[];
  all?: string[];
  any?: string[];
  none?: string[];
}
export const CONDITION_PARTS = ['source', 'category', 'all', 'any', 'none', 'notSource', 'notCategory'] as const;
export type ConditionPart = (typeof CONDITION_PARTS)[number];

export interface RuleRow {
  id: string;
  source: string;
  text: string;
  when?: Condition;
  /** Grades only: any of them is enough. */
  criteria?: Condition[];
  channel?: string;
  body?: string;
  weight?: number;
  closes?: string[];
  role?: string;
  name?: string;
  respondWithin?: { length: number; unit: string };
  [more: string]: unknown;
}
export type RoutingTables = { area: string; without?: string[] } & Partial<Record<Table, RuleRow[]>>;

export interface RoutingTest {
  category: string;
  source: string | null;
  facts: string;
  flags: string[];
  expected: string;
}

export interface ClockRow {
  rule: string;
  length: number;
  unit: string;
  extendable: boolean;
  pausable: boolean;
  source: string;
}
export interface Ladder {
  yellow: number;
  red: number;
  rungs: string[];
  source: string;
}
export interface ClockTables {
  area: string;
  rows: ClockRow[];
  ladder: Ladder | null;
}
export interface ClockTest {
  rule: string;
  startsOn: string;
  expected: string;
}

export const EXPECTED = ['people', 'administrative', 'judicial', 'other', 'none'] as const;

/** A new row of an area; its id is made here, because people name a rule by what it says. */
export function newRow(table: Table, tables: RoutingTables): RuleRow {
  const used = new Set(TABLES.flatMap((name) => (tables[name] ?? []).map(({ id }) => id)));
  let number = 1;
  while (used.has(`local-${tables.area}-${number}`)) number += 1;
  const row: RuleRow = { id: `local-${tables.area}-${number}`, source: '', text: '', when: {} };
  if (table === 'choices') return { ...row, channel: 'people', body: 'streetCommittee', weight: 80 };
  if (table === 'bars') return { ...row, closes: ['people'] };
  if (table === 'invitations') return { ...row, role: 'body', body: 'streetOffice' };
  return row;
}

/** The area's rows with one rule of those in force taken over for changing. Grades hold as one scheme. */
export function withRule(tables: RoutingTables, table: Table, rows: readonly RuleRow[]): RoutingTables {
  const ids = new Set(rows.map(({ id }) => id));
  const others = (tables[table] ?? []).filter(({ id }) => !ids.has(id));
  return { ...tables, [table]: [...others, ...rows.map((row) => structuredClone(row))] };
}

export const withoutRule = (tables: RoutingTables, rule: string): RoutingTables => ({
  ...tables,
  without: [...(tables.without ?? []).filter((one) => one !== rule), rule],
});

/** A condition without empty lists: stated as nothing would mean that nothing may hold. */
export function conditionWith(condition: Condition, part: ConditionPart, values: string[]): Condition {
  const { [part]: _old, ...rest } = condition;
  return values.length === 0 ? rest : { ...rest, [part]: values };
}

export const clockRowOf = ({
  rule,
  length,
  unit,
  extendable,
  pausable,
  source,
}: ClockRuleTable['rows'][number]): ClockRow => ({ rule, length, unit, extendable, pausable, source });
