import { ROUTING_TABLES } from './routing-tables.js';
import type { AreaTables, Dated, RoutingTables } from './rule.js';

/** The rules that hold on one day in one place. */
export interface TablesInForce extends Pick<
  RoutingTables,
  'version' | 'bars' | 'choices' | 'duties' | 'invitations' | 'grades' | 'bodies'
> {}

/**
 * The rules of a day and a place: the rows whose dates include `on` (ISO day in Shanghai), as the country has them,
 * changed by the city, the district and the street in this order. `area` is a division code; null: outside Shanghai.
 */
export function tablesAt(on: string, area: string | null, tables: RoutingTables = ROUTING_TABLES): TablesInForce {
  const country: TablesInForce = { ...dated(tables, on), version: versionOn(tables, on), bodies: tables.bodies };
  const holdsHere = (each: AreaTables): boolean => each.area === '' || area?.startsWith(each.area) === true;
  const local = (tables.local ?? []).filter((each) => holdsHere(each.tables));
  const found = [...tables.areas.filter(holdsHere), ...local.map((each) => each.tables)]
    .toSorted((left, right) => left.area.length - right.area.length)
    .reduce((above, each) => inherit(above, each, on), country);
  return { ...found, version: [found.version, ...local.map((each) => each.version).toSorted()].join('+') };
}

/** The version that was in force; a day before the first change is given the first. */
function versionOn({ version, changes, validFrom }: RoutingTables, on: string): string {
  if (on >= validFrom) return version;
  return (changes.findLast((change) => change.on <= on) ?? changes[0])?.version ?? version;
}

const holdsOn = (on: string) => (row: Dated) =>
  (row.validFrom === undefined || row.validFrom <= on) && (row.validUntil === undefined || on <= row.validUntil);

const dated = ({ bars, choices, duties, invitations, grades }: RoutingTables, on: string) => ({
  bars: bars.filter(holdsOn(on)),
  choices: choices.filter(holdsOn(on)),
  duties: duties.filter(holdsOn(on)),
  invitations: invitations.filter(holdsOn(on)),
  grades: grades.filter(holdsOn(on)),
});

function inherit(above: TablesInForce, area: AreaTables, on: string): TablesInForce {
  const without = new Set(area.without ?? []);
  const merged = <Row extends Dated & { readonly id: string }>(
    inherited: readonly Row[],
    rows: readonly Row[] = [],
  ) => {
    const own = rows.filter(holdsOn(on));
    const replaced = new Set(own.map((rule) => rule.id));
    return [...own, ...inherited.filter((rule) => !without.has(rule.id) && !replaced.has(rule.id))];
  };
  return {
    version: above.version,
    bars: merged(above.bars, area.bars),
    choices: merged(above.choices, area.choices),
    duties: merged(above.duties, area.duties),
    invitations: merged(above.invitations, area.invitations),
    grades: mergedGrades(above, area, on),
    bodies: { ...above.bodies, ...area.bodies },
  };
}

/** Colours keep the order of the scheme, because the first that fits wins; an area that has a scheme replaces it whole. */
const mergedGrades = (above: TablesInForce, area: AreaTables, on: string) => {
  const own = (area.grades ?? []).filter(holdsOn(on));
  return own.length > 0 ? own : above.grades;
};
