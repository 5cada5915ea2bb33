import type { CountedCasesQuery, MonthFigures } from '../../api/types';

export type Measure = CountedCasesQuery['measure'];
export type Cell = Pick<CountedCasesQuery, 'month' | 'measure' | 'by' | 'key' | 'day'>;

const NAMES = ['month', 'measure', 'by', 'key', 'day'] as const;

/** Address of the page that lists exactly what one number counts. */
export function addressOf(cell: Cell): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = cell[name];
    if (value !== undefined) query.set(name, value);
  }
  return `/figures/cases?${query.toString()}`;
}

/** What the address asks for, as it stands: the server says what it does not know. */
export function cellOf(search: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The text that says what a measure counts. */
export function definitionOf(figures: MonthFigures, measure: Measure): string | null {
  return figures.definitions.find((one) => one.measure === measure)?.text ?? null;
}
