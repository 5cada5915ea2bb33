/** One number of the figures, as its list is asked for. */
export interface Cell {
  readonly period: string;
  readonly measure: string;
  readonly by?: string;
  readonly key?: string;
  readonly area?: string;
  readonly asOf?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly source?: string;
  readonly organisation?: string;
  readonly mediatorKind?: string;
}

/** What narrows all figures of a page at once. */
export const SCOPE = ['asOf', 'area', 'channel', 'category', 'source', 'organisation', 'mediatorKind'] as const;

const NAMES = ['period', 'measure', 'by', 'key', ...SCOPE] as const;

/** Address of the page that lists exactly what one number counts. */
export function addressOf(cell: Cell): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(cell)) if (value !== undefined) query.set(name, String(value));
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
