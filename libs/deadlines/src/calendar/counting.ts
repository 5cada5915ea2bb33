import {
  addDays,
  addMonths,
  daysBetween,
  instantAt,
  shanghaiDate,
  shanghaiMinutes,
  type LocalDate,
} from './local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

export type Unit = 'working-day' | 'day' | 'month' | 'year';

/** How days are counted. The defaults are the law's; a rule that counts otherwise says so with its own source. */
export interface CountingRules {
  /** False: the day of the event itself is not counted (民法典 201；民事诉讼法 85). */
  readonly startDayCounts: boolean;
  /** True: a last day that is a day off moves to the next working day (民法典 203；民事诉讼法 85). */
  readonly lastDayMoves: boolean;
  readonly source: string;
}

export const STATUTORY_COUNTING: CountingRules = {
  startDayCounts: false,
  lastDayMoves: true,
  source: '民法典 201、202、203；民事诉讼法 85',
};

export interface CountedPeriod {
  /** The first day that counts. */
  readonly firstDay: LocalDate;
  /** Last day before any move. */
  readonly nominalLastDay: LocalDate;
  readonly lastDay: LocalDate;
  /** Name of the day off that moved the last day, or null. */
  readonly movedFrom: string | null;
  /** Years in it whose holidays are not published yet: the day may still move. */
  readonly unpublishedYears: readonly number[];
}

export interface Period {
  readonly length: number;
  readonly unit: Unit;
}

/** Days that do not count (中止、鉴定期间), both ends included. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface CountingOptions {
  readonly calendar: WorkingCalendar;
  readonly counting?: CountingRules;
  readonly pauses?: readonly Pause[];
}

/** Counts a period from the day of the event. Throws a RangeError where the length is not a whole number above 0. */
export function countPeriod(eventDay: LocalDate, period: Period, options: CountingOptions): CountedPeriod {
  const { calendar, counting = STATUTORY_COUNTING, pauses = [] } = options;
  const { length, unit } = period;
  if (!Number.isInteger(length) || length < 1) throw new RangeError(`A period needs a whole length above 0: ${length}`);
  const dayBefore = counting.startDayCounts ? addDays(eventDay, -1) : eventDay;
  const paused = (date: LocalDate): boolean => pauses.some(({ from, to }) => from <= date && date <= to);
  const nominalLastDay =
    unit === 'working-day'
      ? nthDay(dayBefore, length, (date) => calendar.isWorkingDay(date) && !paused(date))
      : nthDay(dayBefore, daysBetween(dayBefore, unpaused(dayBefore, length, unit)), (date) => !paused(date));
  const moves = counting.lastDayMoves && unit !== 'working-day';
  const lastDay = moves ? onOrAfter(nominalLastDay, calendar) : nominalLastDay;
  return {
    firstDay: addDays(dayBefore, 1),
    nominalLastDay,
    lastDay,
    movedFrom: lastDay === nominalLastDay ? null : calendar.dayOff(nominalLastDay),
    unpublishedYears: unpublished(unit === 'working-day' ? addDays(dayBefore, 1) : nominalLastDay, lastDay, calendar),
  };
}

function unpaused(dayBefore: LocalDate, length: number, unit: Exclude<Unit, 'working-day'>): LocalDate {
  if (unit === 'day') return addDays(dayBefore, length);
  return addMonths(dayBefore, unit === 'month' ? length : length * 12);
}

/** The n-th day after `dayBefore` that counts. */
function nthDay(dayBefore: LocalDate, count: number, counts: (date: LocalDate) => boolean): LocalDate {
  let date = dayBefore;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (counts(date)) left -= 1;
  }
  return date;
}

/** The day itself if it is worked, else the next worked day. */
export function onOrAfter(date: LocalDate, calendar: WorkingCalendar): LocalDate {
  return calendar.isWorkingDay(date) ? date : onOrAfter(addDays(date, 1), calendar);
}

function unpublished(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): readonly number[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, offset) => first + offset);
  return years.filter((year) => !calendar.years.has(year));
}

/** Hours in which an office answers, in minutes after midnight in Shanghai. */
export interface OfficeHours {
  readonly opens: number;
  readonly closes: number;
}

/** Adds working minutes to an instant; outside office hours the count begins when the office next opens. */
export function addWorkingMinutes(
  start: string,
  minutes: number,
  hours: OfficeHours,
  calendar: WorkingCalendar,
): { readonly dueAt: string; readonly lastDay: LocalDate } {
  if (hours.closes <= hours.opens) throw new RangeError('Office hours must close after they open');
  let date = shanghaiDate(start);
  let from = calendar.isWorkingDay(date) ? Math.max(shanghaiMinutes(start), hours.opens) : hours.closes;
  for (let left = minutes; ;) {
    const available = Math.max(hours.closes - from, 0);
    if (left <= available) return { dueAt: instantAt(date, from + left), lastDay: date };
    left -= available;
    date = onOrAfter(addDays(date, 1), calendar);
    from = hours.opens;
  }
}
