import type { AreaTables, RoutingTables } from './rule.js';

type Rules = Pick<RoutingTables, 'bars' | 'choices' | 'duties' | 'bodies'>;

/** The rules of a place: what the country has, changed by the city, the district and the street in this order. */
export function tablesForArea(tables: RoutingTables, area: string | null): Rules {
  const base: Rules = tables;
  if (area === null) return base;
  return tables.areas
    .filter((each) => area.startsWith(each.area))
    .toSorted((left, right) => left.area.length - right.area.length)
    .reduce(inherit, base);
}

function inherit(above: Rules, area: AreaTables): Rules {
  const without = new Set(area.without ?? []);
  const merged = <Rule extends { readonly id: string }>(inherited: readonly Rule[], own: readonly Rule[] = []) => {
    const replaced = new Set(own.map((rule) => rule.id));
    return [...own, ...inherited.filter((rule) => !without.has(rule.id) && !replaced.has(rule.id))];
  };
  return {
    bars: merged(above.bars, area.bars),
    choices: merged(above.choices, area.choices),
    duties: merged(above.duties, area.duties),
    bodies: { ...above.bodies, ...area.bodies },
  };
}
