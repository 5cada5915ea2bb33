import { HOLIDAY_YEARS, type HolidayYear } from './holiday-years.js';
import { addDays, daysBetween, isWeekend, yearOf, type LocalDate } from './local-date.js';

/** Which days are worked in Shanghai, and for which years that is known. */
export interface WorkingCalendar {
  /** The years whose holidays are published; others follow weekends only and make a result provisional. */
  readonly years: ReadonlySet<number>;
  readonly isPublished: (date: LocalDate) => boolean;
  readonly isWorkingDay: (date: LocalDate) => boolean;
  /** Name of the holiday, 周末, or null on a working day. */
  readonly dayOff: (date: LocalDate) => string | null;
}

export function workingCalendar(years: readonly HolidayYear[] = HOLIDAY_YEARS): WorkingCalendar {
  const published = new Set(years.map((each) => each.year));
  const worked = new Set(years.flatMap((each) => each.makeUpWorkingDays));
  const holidays = new Map<LocalDate, string>();
  for (const { name, from, to } of years.flatMap((each) => each.holidays)) {
    for (let offset = 0; offset <= daysBetween(from, to); offset += 1) holidays.set(addDays(from, offset), name);
  }
  const dayOff = (date: LocalDate): string | null =>
    holidays.get(date) ?? (isWeekend(date) && !worked.has(date) ? '周末' : null);
  return {
    years: published,
    isPublished: (date) => published.has(yearOf(date)),
    isWorkingDay: (date) => dayOff(date) === null,
    dayOff,
  };
}

/** The calendar of the published notices. */
export const SHANGHAI_CALENDAR = workingCalendar();
