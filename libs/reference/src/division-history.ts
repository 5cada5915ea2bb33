import { CITY, divisionByCode, divisionChildren, type Division } from './divisions.js';
import { DIVISION_EDITIONS, SHANGHAI_DIVISION_HISTORY } from './data/shanghai-division-history.js';

export { DIVISION_EDITIONS };

/** A unit under one name: from the day `from` to the day before `until` (null: still so in the newest edition). */
export interface DivisionSpan {
  readonly name: string;
  /** Null where the oldest edition has it already: since when is not known. */
  readonly from: string | null;
  readonly until: string | null;
}

const ALWAYS = { from: null, until: null };

function spanOf(run: string): DivisionSpan {
  const [first, last] = [Number(run[0]), Number(run[1])];
  return {
    name: run.slice(2),
    from: first === 0 ? null : (DIVISION_EDITIONS[first] ?? null),
    until: DIVISION_EDITIONS[last + 1] ?? null,
  };
}

interface History {
  readonly spans: ReadonlyMap<string, readonly DivisionSpan[]>;
  /** Codes of former units by parent. */
  readonly former: ReadonlyMap<string, readonly string[]>;
}

const LEVELS: Readonly<Record<number, Division['level']>> = { 6: 'district', 9: 'subdistrict' };

const levelOf = (code: string): Division['level'] => LEVELS[code.length] ?? 'community';

const parentOf = (code: string): string => (code.length === 6 ? CITY.code : code.slice(0, -3));

let cached: History | undefined;

/** Parsed once, on first use (about 940 lines). */
function history(): History {
  if (cached) return cached;
  const spans = new Map<string, readonly DivisionSpan[]>();
  const former = new Map<string, string[]>();
  for (const line of SHANGHAI_DIVISION_HISTORY.split(/[;\n]/).filter((each) => each !== '')) {
    const [code = '', ...runs] = line.split(' ');
    spans.set(code, runs.map(spanOf));
    if (divisionByCode(code)) continue;
    former.set(parentOf(code), [...(former.get(parentOf(code)) ?? []), code]);
  }
  cached = { spans, former };
  return cached;
}

/** The names a unit had, oldest first; empty where no edition has the code. */
export function divisionSpans(code: string): readonly DivisionSpan[] {
  const current = divisionByCode(code);
  return history().spans.get(code) ?? (current ? [{ name: current.name, ...ALWAYS }] : []);
}

/**
 * The unit as it was on a day (YYYY-MM-DD); nothing where it was not yet, or no longer. A change happened somewhere
 * between two editions and counts from the day of the later one. Days before the oldest edition (2019-10-31) are read
 * from that one.
 */
export function divisionOn(code: string, day: string): Division | undefined {
  const span = divisionSpans(code).find(
    ({ from, until }) => (from === null || from <= day) && (until === null || day < until),
  );
  return span && (divisionByCode(code)?.name === span.name ? divisionByCode(code) : unit(code, span.name));
}

const unit = (code: string, name: string): Division => ({
  code,
  name,
  level: levelOf(code),
  parentCode: parentOf(code),
});

/** Direct children as they were on a day, in the order of their codes; without a code the city itself. */
export function divisionChildrenOn(parentCode: string | undefined, day: string): readonly Division[] {
  if (parentCode === undefined) return [CITY];
  return [...divisionChildren(parentCode).map(({ code }) => code), ...(history().former.get(parentCode) ?? [])]
    .toSorted()
    .flatMap((code) => divisionOn(code, day) ?? []);
}

/** Every unit as it was on a day, the city first. */
export const divisionsOn = (day: string): readonly Division[] => withChildren(CITY, day);

const withChildren = (division: Division, day: string): readonly Division[] => [
  division,
  ...divisionChildrenOn(division.code, day).flatMap((child) => withChildren(child, day)),
];

/** A unit that the newest edition has no more: its last name, and the first day without it. */
export interface FormerDivision extends Division {
  readonly until: string;
}

export function formerDivision(code: string): FormerDivision | undefined {
  const last = divisionSpans(code).at(-1);
  return last && last.until !== null ? { ...unit(code, last.name), until: last.until } : undefined;
}

/** The unit under the name of the day; where it was not on that day, under the nearest name it ever had. */
export function divisionNamed(code: string, day: string): Division | undefined {
  const on = divisionOn(code, day);
  if (on) return on;
  const spans = divisionSpans(code);
  const span = spans.findLast(({ until }) => until !== null && until <= day) ?? spans[0];
  return span && unit(code, span.name);
}

/** What a person reads for a code: the name of the day; a code that no edition has stands for itself. */
export const divisionNameOn = (code: string, day: string): string => divisionNamed(code, day)?.name ?? code;

/** The full name as it was on a day, for example 上海市奉贤区金海社区 on 2020-01-01; '' for an unknown code. */
export function divisionPathOn(code: string, day: string): string {
  const named = divisionNamed(code, day);
  if (!named) return '';
  return (named.parentCode === null ? '' : divisionPathOn(named.parentCode, day)) + named.name;
}

/** 金海社区 and 金海街道 are one place under two kinds of unit. */
const placeIn = ({ name }: Division): string => name.replace(/(街道|镇|乡|社区)$/, '');

/**
 * The unit that likely took the place of a former one: it came on the day the other ended and names the same place, under
 * the same parent or else anywhere in the parent's parent. Only where it is exactly one; the lists name no successors.
 */
export function likelySuccessor(code: string): Division | undefined {
  const former = formerDivision(code);
  if (!former || former.parentCode === null) return undefined;
  const { until, level, parentCode } = former;
  const sameIn = (units: readonly Division[]) =>
    units.filter(
      (each) =>
        each.level === level &&
        placeIn(each) === placeIn(former) &&
        divisionSpans(each.code)[0]?.from === until &&
        formerDivision(each.code) === undefined,
    );
  const near = sameIn(divisionChildrenOn(parentCode, until));
  const wider = level === 'community' ? divisionChildrenOn(parentOf(parentCode), until) : [];
  const found = near.length > 0 ? near : sameIn(wider.flatMap((each) => divisionChildrenOn(each.code, until)));
  return found.length === 1 ? found[0] : undefined;
}
