import {
  clockRulesFor,
  CLOCK_RULES,
  type ClockRules,
  HOLIDAY_YEARS,
  type HolidayYear,
  type Ladder,
  LADDERS,
  type LocalClockTables,
  localLadders,
} from '@libs/deadlines';
import { type LocalTables, ROUTING_TABLES, type RoutingTables } from '@libs/routing';
import type { RuleKind } from './rulebook.events.js';
import type { RuleDraft, RulebookState } from './rulebook.state.js';

/** A draft that became a version. */
export type RuleVersion = RuleDraft & { readonly approval: NonNullable<RuleDraft['approval']> };

export const labelOf = ({ area, approval }: RuleVersion): string => `${area}.${approval.number}`;

const isVersion = (draft: RuleDraft): draft is RuleVersion => draft.approval !== null && draft.status === 'approved';

/** Every version of an area, oldest first; revoked ones never held. */
export const versionsOf = ({ drafts }: RulebookState, kind: RuleKind, area: string): readonly RuleVersion[] =>
  drafts.filter(isVersion).filter((one) => one.kind === kind && one.area === area);

/** Numbers are never used twice, not even those of revoked versions. */
export const lastNumber = ({ drafts }: RulebookState, kind: RuleKind, area: string): number =>
  drafts
    .filter((one) => one.kind === kind && one.area === area)
    .reduce((most, one) => Math.max(most, one.approval?.number ?? 0), 0);

/** The newest version of each area that has begun at an instant. */
export function inForceAt({ drafts }: RulebookState, kind: RuleKind, instant: string): readonly RuleVersion[] {
  const begun = drafts.filter(isVersion).filter((one) => one.kind === kind && one.approval.effectiveAt <= instant);
  const areas = new Set(begun.map(({ area }) => area));
  return [...areas].flatMap((area) => {
    const newest = begun
      .filter((one) => one.area === area)
      .toSorted((left, right) => left.approval.number - right.approval.number)
      .at(-1);
    return newest ? [newest] : [];
  });
}

/** The versions that a stored name joins, for example `routing@2026-11-25+310109.2`: how a past decision is made again. */
export function namedBy({ drafts }: RulebookState, kind: RuleKind, name: string): readonly RuleVersion[] {
  const [, ...labels] = name.split('+');
  return drafts.filter(isVersion).filter((one) => one.kind === kind && labels.includes(labelOf(one)));
}

const localRouting = (version: RuleVersion): readonly LocalTables[] =>
  version.content.kind === 'routing' ? [{ version: labelOf(version), tables: version.content.tables }] : [];

export const localClocks = (version: RuleVersion): readonly LocalClockTables[] =>
  version.content.kind === 'clocks'
    ? [{ version: labelOf(version), approvedBy: version.approval.by, tables: version.content.tables }]
    : [];

const routingWith = (versions: readonly RuleVersion[]): RoutingTables => ({
  ...ROUTING_TABLES,
  local: versions.flatMap(localRouting),
});

export const routingAt = (state: RulebookState, instant: string): RoutingTables =>
  routingWith(inForceAt(state, 'routing', instant));

export const routingNamed = (state: RulebookState, name: string): RoutingTables =>
  routingWith(namedBy(state, 'routing', name));

export const clocksAt = (state: RulebookState, instant: string, divisionCode: string | null): ClockRules =>
  clockRulesFor(divisionCode, inForceAt(state, 'clocks', instant).flatMap(localClocks), CLOCK_RULES);

export const clocksNamed = (state: RulebookState, name: string, divisionCode: string | null): ClockRules =>
  clockRulesFor(divisionCode, namedBy(state, 'clocks', name).flatMap(localClocks), CLOCK_RULES);

export const laddersAt = (state: RulebookState, instant: string): readonly Ladder[] =>
  localLadders(inForceAt(state, 'clocks', instant).flatMap(localClocks), LADDERS);

/** Published years: the release's, and those announced since; the latest entry of a year holds. */
export function holidayYears({ years }: RulebookState): readonly HolidayYear[] {
  const newest = new Map([...HOLIDAY_YEARS, ...years.map(({ year }) => year)].map((year) => [year.year, year]));
  return [...newest.values()].toSorted((left, right) => left.year - right.year);
}

/** The clock rules of a place as they would be if the draft held at an instant. */
export function clocksWithDraft(
  state: RulebookState,
  draft: RuleDraft,
  instant: string,
  divisionCode: string | null,
): ClockRules {
  const others = inForceAt(state, 'clocks', instant).filter(({ area }) => area !== draft.area);
  const own =
    draft.content.kind === 'clocks'
      ? [{ version: `${draft.area}.draft`, approvedBy: '', tables: draft.content.tables }]
      : [];
  return clockRulesFor(divisionCode, [...others.flatMap(localClocks), ...own]);
}

/** Something that counts running clocks anew. */
export interface RulebookChange {
  readonly changeId: string;
  readonly because: 'calendar' | 'rules';
  /** ISO instant from which it holds. */
  readonly at: string;
  readonly area: string;
  /** Days that it touches: clocks that end from `from` on and began by `until`; null: all. */
  readonly from: string | null;
  readonly until: string | null;
  /** Clock rules that changed; empty with the calendar, which touches all. */
  readonly rules: readonly string[];
}

/** Holidays move a last day by less than this. */
const AROUND_NEW_YEAR = '12-10';

export function changesUntil(state: RulebookState, now: string): readonly RulebookChange[] {
  const years = state.years.map(({ changeId, at, year: { year } }): RulebookChange => ({
    changeId,
    because: 'calendar',
    at,
    area: '',
    from: `${year - 1}-${AROUND_NEW_YEAR}`,
    until: `${year}-12-31`,
    rules: [],
  }));
  const versions = inForceAt(state, 'clocks', now).flatMap(
    ({ draftId, area, approval, content, basedOn }): RulebookChange[] => {
      if (content.kind !== 'clocks' || content.running !== 'recount') return [];
      // What the version before had otherwise goes back to the areas above.
      const earlier = versionsOf(state, 'clocks', area).find((one) => one.approval.number === basedOn)?.content;
      const rows = [content, earlier].flatMap((one) => (one?.kind === 'clocks' ? one.tables.rows : []));
      const rules = [...new Set(rows.map(({ rule }) => rule))];
      return [{ changeId: draftId, because: 'rules', at: approval.effectiveAt, area, from: null, until: null, rules }];
    },
  );
  return [...years, ...versions];
}
