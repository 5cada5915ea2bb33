/**
 * Hides small numbers from those who may not see the cases behind them (domain.md 9.4). Within a table, a number that could
 * be found by subtracting the shown from a shown total is hidden with it. Across tables (three months and their quarter, the
 * streets and their district, two editions, one filter more) that would need a look at everything ever shown; so whatever is
 * shown to outsiders is rounded, always the same way. A shown 10·n stands for 10·n-5 to 10·n+4. A hidden number below five
 * that is the difference of one such number and any k others is then at most 10·m+4-5k and at least 10·m+5-4k: the upper end
 * is never 1 to 3, the lower never 2 or 4, so at least two values are always left.
 */
export interface SmallCellRule {
  /** Counts from 1 to one below this are hidden. */
  readonly least: number;
  /** What is shown is the nearest multiple of this. */
  readonly roundedTo: number;
  readonly source: string;
  readonly approver: string;
}

/** Our own default; a district sets its own with source and approver. */
export const SMALL_CELLS: SmallCellRule = {
  least: 5,
  roundedTo: 10,
  source: '本平台默认规则：1 至 4 件不公开，其余按 10 取整，防止由合计数或不同报表之差推算',
  approver: '各区司法局自行审定',
};

/** null: hidden. */
export type Shown = number | null;

/** A single count as outsiders see it. */
export function shownCount(count: number, rule: SmallCellRule = SMALL_CELLS): Shown {
  if (count > 0 && count < rule.least) return null;
  return Math.round(count / rule.roundedTo) * rule.roundedTo;
}

/**
 * One line of counts that add up to a total. The total itself is shown unless it is small; then everything is hidden.
 * Hidden cells together are never fewer than two, nor do they add up to less than `least`.
 */
export function hideSmall(counts: readonly number[], rule: SmallCellRule = SMALL_CELLS): readonly Shown[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < rule.least ? [index] : [])));
  if (hidden.size === 0) return counts.map((count) => shownCount(count, rule));
  const sumHidden = (): number => [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ index }) => !hidden.has(index))
    .toSorted((a, b) => a.count - b.count || a.index - b.index);
  // The smallest of what is left goes with them; a zero alone would keep nobody from subtracting.
  while ((hidden.size < 2 || sumHidden() < rule.least) && others.length > 0) {
    const next = others.find(({ count }) => count > 0) ?? others[0];
    if (!next) break;
    others.splice(others.indexOf(next), 1);
    hidden.add(next.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : shownCount(count, rule)));
}

export interface ShownTable {
  readonly total: Shown;
  readonly rows: readonly { readonly key: string; readonly title: string; readonly count: Shown }[];
}

/** A breakdown with its total as outsiders see it. */
export function shownTable(
  total: number,
  rows: readonly { readonly key: string; readonly title: string; readonly count: number }[],
  rule: SmallCellRule = SMALL_CELLS,
): ShownTable {
  const shown = hideSmall(
    rows.map(({ count }) => count),
    rule,
  );
  const small = total > 0 && total < rule.least;
  return {
    total: small ? null : shownCount(total, rule),
    rows: rows.map(({ key, title }, index) => ({ key, title, count: small ? null : (shown[index] ?? null) })),
  };
}

/** A part of a whole, both shown: neither the part nor what is left of the whole may be small. */
export function shownPart(part: number, whole: number, rule: SmallCellRule = SMALL_CELLS): Shown {
  const small = (count: number): boolean => count > 0 && count < rule.least;
  return small(whole) || small(part) || small(whole - part) ? null : shownCount(part, rule);
}
