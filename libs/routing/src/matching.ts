import { findDivision } from '@libs/reference';
import { FACT_NAMES, type FactName, type Facts } from './facts/extractors.js';
import type { IntakeRecord } from './intake/intake-record.js';
import type { BodyNames, Condition } from './tables/rule.js';

const within = <Item>(list: readonly Item[] | undefined, item: Item): boolean =>
  list === undefined || list.includes(item);
const outside = <Item>(list: readonly Item[] | undefined, item: Item | null): boolean =>
  list === undefined || item === null || !list.includes(item);

/** Everything that the condition states holds. */
export const matches = (when: Condition, record: IntakeRecord, facts: Facts): boolean =>
  within(when.source, record.intake_source ?? '来源不明') &&
  outside(when.notSource, record.intake_source) &&
  within(when.category, record.category) &&
  outside(when.notCategory, record.category) &&
  (when.all ?? []).every((name) => facts[name]) &&
  (when.any === undefined || when.any.some((name) => facts[name])) &&
  !(when.none ?? []).some((name) => facts[name]);

/** Division code whose tables apply; `null` for a place outside Shanghai. */
export function areaOf(record: IntakeRecord, facts: Facts): string | null {
  if (record.division_code !== null) return record.division_code;
  if (!facts.shanghai) return null;
  return (record.region === null ? undefined : findDivision(record.region)?.code) ?? '31';
}

/** What the matched rules asked for and found to hold, with the two columns every rule may read. */
export function factsUsed(rules: readonly { readonly when: Condition }[], facts: Facts): readonly string[] {
  const asked = new Set<FactName>(
    rules.flatMap(({ when }) => [...(when.all ?? []), ...(when.any ?? []), ...(when.none ?? [])]),
  );
  return ['intake_source', 'category', ...FACT_NAMES.filter((name) => asked.has(name) && facts[name])];
}

/** The wording of a kind of body for this dispute: village or town, first instance or street level (PMR 21). */
export function bodyName(bodies: Readonly<Record<string, BodyNames>>, key: string, facts: Facts): string {
  const names = bodies[key];
  if (!names) throw new Error(`The routing tables name the body "${key}", which has no wording`);
  const hard = facts.group || facts.crossArea || facts.mediationFailedBefore || facts.death || facts.villageIsParty;
  if (facts.rural) return (hard ? names.ruralHard : undefined) ?? names.rural ?? names.plain;
  return (hard ? names.hard : undefined) ?? names.plain;
}
