import type { FiguresQuery } from '@libs/contracts';
import type { Viewer } from '@libs/identity';
import { type FilterName, FILTERS } from '@libs/statistics';

type Scope = Pick<FiguresQuery, 'area' | FilterName>;

/** Without `area` the viewer's own: nobody is asked to know codes by heart. */
export const areaOf = ({ area }: Scope, viewer: Viewer): string | null => area ?? viewer.areaCode;

export function filtersOf(query: Scope): Readonly<Partial<Record<FilterName, string>>> {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
