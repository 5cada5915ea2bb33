import { readDivisions } from '../../api/endpoints';
import type { Figures } from '../../api/types';
import { useSession } from '../../app/session';
import { CITY } from '../../shared/areas';
import { dayBefore } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import type { Option } from './figure-pickers';

/** Digits of the codes of city, district, street and community. */
const LEVELS = [2, 6, 9, 12];

/**
 * Places that a reader may choose: all below his own area as it was divided on that day, with cases or without. Opened are
 * the levels down to the chosen place. A chosen place that was no more by then is offered all the same, by its last name.
 */
export function usePlaces(chosen: string | undefined, figures: Figures | null) {
  const on = figures && dayBefore(figures.span.end);
  const root = useSession().account.areaCode ?? CITY;
  const opened = LEVELS.filter((length) => length >= root.length && length <= (chosen ?? root).length).map((length) =>
    (chosen ?? root).slice(0, length),
  );
  const { value, problem, reload } = useResource(
    `places-${opened.join()}-${on}`,
    async (signal) => {
      const levels = await Promise.all(opened.map((code) => readDivisions(code, signal, on)));
      const below = new Map(levels.map(({ items }, index) => [opened[index], items]));
      const under = (code: string, depth: number): readonly Option[] =>
        (below.get(code) ?? []).flatMap((one) => [
          { key: one.code, title: '\u3000'.repeat(depth) + one.name },
          ...under(one.code, depth + 1),
        ]);
      return under(root, 0);
    },
    { when: on !== null },
  );
  const found = value ?? [];
  const isFound = chosen === undefined || found.some(({ key }) => key === chosen);
  const places = isFound ? found : [{ key: chosen, title: nameOf(chosen, figures) }, ...found];
  return { places, problem, reload };
}

const nameOf = (chosen: string, figures: Figures | null): string =>
  figures?.area === chosen ? figures.areaName : chosen;
