import type { RoutingRules } from '../../api/rules';

export const TABLES = ['bars', 'choices', 'duties', 'invitations', 'grades'] as const;
export type Table = (typeof TABLES)[number];
type Row = Readonly<Record<string, unknown>>;

interface AreaChange {
  readonly area: string;
  readonly [table: string]: unknown;
}
interface Draft {
  readonly version: string;
  readonly changes: readonly AreaChange[];
}

export const emptyDraft = (): string => written({ version: 'draft', changes: [] });

/** What was typed, as JSON; null while it is not. What it must hold besides, only the server says. */
export function readJson(entered: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(entered);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * The draft with one rule to be changed in an area; null if what was typed cannot be added to. Grades hold as one scheme,
 * so all of them come along (the first that fits wins).
 */
export function withRule(entered: string, rules: RoutingRules, table: Table, rule: string): string | null {
  const rows = rules[table].filter((one) => table === 'grades' || one.rule === rule).map(({ row }) => row);
  return changed(entered, rules.area ?? '', (area) => {
    const ids = new Set(rows.map((row) => row['id']));
    const others = rowsOf(area[table]).filter((row) => !ids.has(row['id']));
    return { ...area, [table]: [...others, ...rows] };
  });
}

/** The draft with one rule that no longer holds in an area. */
export function withoutRule(entered: string, rules: RoutingRules, rule: string): string | null {
  return changed(entered, rules.area ?? '', (area) => {
    const before = Array.isArray(area['without']) ? (area['without'] as unknown[]) : [];
    return { ...area, without: [...before.filter((one) => one !== rule), rule] };
  });
}

function changed(entered: string, area: string, change: (area: AreaChange) => AreaChange): string | null {
  const read = readJson(entered);
  if (!read) return null;
  const changes = read['changes'] ?? [];
  if (!Array.isArray(changes)) return null;
  const areas = changes as AreaChange[];
  const found = areas.find((one) => one.area === area);
  return written({
    ...read,
    version: typeof read['version'] === 'string' ? read['version'] : 'draft',
    changes: found ? areas.map((one) => (one === found ? change(one) : one)) : [...areas, change({ area })],
  });
}

const rowsOf = (table: unknown): readonly Row[] => (Array.isArray(table) ? (table as Row[]) : []);
const written = (draft: Draft): string => JSON.stringify(draft, null, 2);
