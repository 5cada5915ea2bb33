import * as z from 'zod';
import { addWorkingMinutes, countPeriod } from '../calendar/counting.js';
import { addDays, shanghaiDate, type LocalDate } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { RUNGS, type Ladder } from '../ladder/ladder.js';
import { CLOCK_RULE_IDS, type ClockRule, type ClockRules, type Length } from './clock-rule.js';
import { CLOCK_RULES } from './clock-rules.js';
import { periodFor } from './legal-clock.js';

const sentence = z.string().trim().min(1).max(200);

/** One clock as an area has it otherwise. */
const LocalClock = z.strictObject({
  rule: z.enum(CLOCK_RULE_IDS),
  length: z.number().int().min(1).max(400),
  unit: z.enum(['day', 'month', 'year', 'working-day', 'working-hour']),
  /** May all parties agree on longer, and does an appraisal not count? */
  extendable: z.boolean(),
  pausable: z.boolean(),
  source: sentence,
});
export type LocalClock = z.output<typeof LocalClock>;

const LocalLadder = z.strictObject({
  /** Working days before the last day. */
  yellow: z.number().int().min(1).max(30),
  red: z.number().int().min(1).max(30),
  rungs: z.array(z.enum(RUNGS)).min(1).max(RUNGS.length),
  source: sentence,
});

/** The own clocks and ladder of an area, whole: a new version replaces the earlier one. */
export const LocalClocks = z.strictObject({
  area: z.string().regex(/^\d{2,12}$/),
  rows: z.array(LocalClock).max(CLOCK_RULE_IDS.length),
  ladder: LocalLadder.nullable(),
});
export type LocalClocks = z.output<typeof LocalClocks>;

/** A version of an area's clocks; `version` is `<area>.<number>`. */
export interface LocalClockTables {
  readonly version: string;
  readonly approvedBy: string;
  readonly tables: LocalClocks;
}

/** Of a year that a rule can have, as in libs/contracts. */
const day = z.iso.date().regex(/^(?:19|20)/, '年份应在 1900 至 2099 之间，请核对。');

/** A case of a draft: a clock that starts on a day must end on a day. */
export const ClockTest = z.strictObject({
  rule: z.enum(CLOCK_RULE_IDS),
  startsOn: day,
  expected: day,
});
export type ClockTest = z.output<typeof ClockTest>;

const OFFICE_HOURS = { opens: 9, closes: 17 } as const;

export const lengthOf = ({ length, unit }: Pick<LocalClock, 'length' | 'unit'>): Length =>
  unit === 'working-hour' ? { length, unit, ...OFFICE_HOURS } : { length, unit };

/** The clock rules of a place: the release's, with what the city, the district and the street have otherwise. */
export function clockRulesFor(
  divisionCode: string | null,
  local: readonly LocalClockTables[],
  base: ClockRules = CLOCK_RULES,
): ClockRules {
  const here = local
    .filter(({ tables }) => divisionCode?.startsWith(tables.area) === true)
    .toSorted((left, right) => left.tables.area.length - right.tables.area.length);
  if (here.length === 0) return base;
  const rules = base.rules.map((rule) => here.reduce((above, { tables }) => inArea(above, tables), rule));
  return { version: [base.version, ...here.map(({ version }) => version).toSorted()].join('+'), rules };
}

/** An area's row stands beside those of the release; where both have the same area, the newer one holds. */
function inArea(rule: ClockRule, { area, rows }: LocalClocks): ClockRule {
  const row = rows.find((one) => one.rule === rule.id);
  if (!row) return rule;
  const { extendable, pausable, source } = row;
  const areas = (rule.areas ?? []).filter((each) => each.area !== area);
  return { ...rule, extendable, pausable, areas: [...areas, { area, period: lengthOf(row), source }] };
}

/** The ladders of the release with those that areas made for themselves. */
export const localLadders = (local: readonly LocalClockTables[], base: readonly Ladder[]): readonly Ladder[] => {
  const own = local.flatMap(({ version, approvedBy, tables: { area, ladder } }): Ladder[] => {
    if (ladder === null) return [];
    const { yellow, red, rungs, source } = ladder;
    return [{ area, remind: { yellow, red }, rungs, version: `ladder@${version}`, source, approvedBy }];
  });
  return [...base.filter(({ area }) => !own.some((one) => one.area === area)), ...own];
};

export type ClockProblemKind = 'longer-than-law' | 'right-is-fixed' | 'shorter-than-law' | 'wider-than-law' | 'ladder';
export interface ClockProblem {
  readonly rule: string;
  readonly kind: ClockProblemKind;
  /** Chinese, with a day as an example. */
  readonly text: string;
}

/**
 * What a draft of clocks may not do. A time in which somebody must act may be made shorter, never longer than the law; a
 * time in which a party may act (right-ends) is the party's and stays; what must be kept may be kept longer. Lengths in
 * different units are compared from every day of the published years.
 */
export function clockProblems(
  { area, rows, ladder }: LocalClocks,
  calendar: WorkingCalendar,
  base: ClockRules = CLOCK_RULES,
): readonly ClockProblem[] {
  const found = rows.flatMap((row) => {
    const rule = base.rules.find(({ id }) => id === row.rule);
    return rule && isStatutory(rule) ? againstLaw(row, rule, area, calendar) : [];
  });
  if (ladder && ladder.red >= ladder.yellow) {
    found.push({ rule: 'ladder', kind: 'ladder', text: '红色提醒应晚于黄色提醒（提前的工作日更少）。' });
  }
  return found;
}

/** Law and published practice bind an area; models of other places and our own choices are its to set. */
export const isStatutory = ({ standing }: Pick<ClockRule, 'standing'>): boolean =>
  standing === 'binding' || standing === 'practice';

function againstLaw(row: LocalClock, rule: ClockRule, area: string, calendar: WorkingCalendar): ClockProblem[] {
  const { period, source } = periodFor(rule, area);
  const problem = (kind: ClockProblemKind, text: string): ClockProblem[] => [{ rule: rule.id, kind, text }];
  const wider = (row.extendable && !rule.extendable) || (row.pausable && !rule.pausable);
  if (wider) return problem('wider-than-law', `“${rule.title}”依法不得延长或中止（${source}）。`);
  const found = firstDifference(lengthOf(row), period, calendar);
  if (rule.expiry === 'right-ends') {
    return (found.longer ?? found.shorter)
      ? problem('right-is-fixed', `“${rule.title}”是当事人的权利期间，不得改变（${source}）。`)
      : [];
  }
  if (rule.expiry === 'keep-until') {
    return found.shorter ? problem('shorter-than-law', `“${rule.title}”不得短于法定保存期限（${source}）。`) : [];
  }
  if (!found.longer) return [];
  const { from, own, law } = found.longer;
  return problem(
    'longer-than-law',
    `“${rule.title}”不得长于法定期限（${source}）：自 ${from} 起算，草案至 ${own}，法定至 ${law}。`,
  );
}

interface Example {
  readonly from: LocalDate;
  readonly own: LocalDate;
  readonly law: LocalDate;
}

interface Difference {
  readonly longer: Example | null;
  readonly shorter: Example | null;
}

function firstDifference(own: Length, law: Length, calendar: WorkingCalendar): Difference {
  const years = [...calendar.years].toSorted((a, b) => a - b).slice(-2);
  const [begin, end] = [`${years[0] ?? 2026}-01-01`, `${years.at(-1) ?? 2026}-12-31`];
  const exampleOf = (from: LocalDate): Example => ({
    from,
    own: lastDay(from, own, calendar),
    law: lastDay(from, law, calendar),
  });
  return own.unit === law.unit ? byNumber(own, law, exampleOf(begin)) : byDays(begin, end, exampleOf);
}

/** In the same unit the numbers say it. */
const byNumber = (own: Length, law: Length, example: Example): Difference => ({
  longer: own.length > law.length ? example : null,
  shorter: own.length < law.length ? example : null,
});

/** In different units every day of the two newest published years is tried. */
function byDays(begin: LocalDate, end: LocalDate, exampleOf: (from: LocalDate) => Example): Difference {
  let found: Difference = { longer: null, shorter: null };
  for (let from = begin; from <= end && !(found.longer && found.shorter); from = addDays(from, 1)) {
    const example = exampleOf(from);
    if (example.own > example.law) found = { ...found, longer: found.longer ?? example };
    if (example.own < example.law) found = { ...found, shorter: found.shorter ?? example };
  }
  return found;
}

function lastDay(from: LocalDate, period: Length, calendar: WorkingCalendar): LocalDate {
  if (period.unit !== 'working-hour') {
    return countPeriod(from, { length: period.length, unit: period.unit }, { calendar }).lastDay;
  }
  const start = new Date(Date.parse(`${from}T00:00:00+08:00`)).toISOString();
  return shanghaiDate(addWorkingMinutes(start, period.length * 60, period, calendar).dueAt);
}
