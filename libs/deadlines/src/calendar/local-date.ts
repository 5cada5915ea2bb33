/**
 * A calendar day in Shanghai as `YYYY-MM-DD`. Shanghai is UTC+8 without summer time, so days are counted as whole
 * numbers and no time-zone table is needed.
 */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. Throws a RangeError where there is no such day. */
export function dayNumber(date: LocalDate): number {
  const time = SHAPE.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || toDate(time / DAY_MS) !== date) throw new RangeError(`No such day: "${date}"`);
  return time / DAY_MS;
}

const toDate = (number: number): LocalDate => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: LocalDate, days: number): LocalDate => toDate(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** 0 Sunday to 6 Saturday. */
export const weekday = (date: LocalDate): number => (dayNumber(date) + 4) % 7;

export const isWeekend = (date: LocalDate): boolean => [0, 6].includes(weekday(date));

/** 民法典 202: the same day of the month reached, or its last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  dayNumber(date);
  const at = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day in Shanghai of an ISO instant; a plain date is taken as it is. Throws a RangeError on anything else. */
export function shanghaiDate(instantOrDate: string): LocalDate {
  if (SHAPE.test(instantOrDate)) return toDate(dayNumber(instantOrDate));
  const instant = Date.parse(instantOrDate);
  if (Number.isNaN(instant)) throw new RangeError(`Neither a date nor an instant: "${instantOrDate}"`);
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Minutes since midnight in Shanghai. */
export const shanghaiMinutes = (instant: string): number =>
  Math.floor(((((Date.parse(instant) + SHANGHAI_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);

/** The first instant after the day, minus one millisecond: 23:59:59.999 in Shanghai, as ISO UTC. */
export const endOfDay = (date: LocalDate): string =>
  new Date((dayNumber(date) + 1) * DAY_MS - SHANGHAI_OFFSET_MS - 1).toISOString();

/** An instant of a Shanghai day, `minutes` after midnight, as ISO UTC. */
export const instantAt = (date: LocalDate, minutes: number): string =>
  new Date(dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS + minutes * 60_000).toISOString();
