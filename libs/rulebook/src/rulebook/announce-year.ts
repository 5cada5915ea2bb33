import { daysBetween, type HolidayYear, weekday } from '@libs/deadlines';
import { type CommandMetadata, forbidden, invalid, refused } from '@platform/messaging';
import { holidayYears } from './in-force.js';
import type { AnnounceCalendarYearCommand } from './rulebook.commands.js';
import type { CalendarYearAnnounced } from './rulebook.events.js';
import type { RulebookState } from './rulebook.state.js';

/** The one calendar is the city's: its administrator enters what the State Council's office announced. */
const CITY = '31';
/** A holiday of the notices is at most nine days long; a longer one is a mistake of typing. */
const LONGEST_HOLIDAY = 12;

/** 登记国务院办公厅放假通知; a year that is there already is only replaced with a reason. */
export function announceYear(
  { data }: AnnounceCalendarYearCommand,
  state: RulebookState,
  { actor, now }: CommandMetadata,
): readonly CalendarYearAnnounced[] {
  if (data.keeperArea !== CITY) {
    throw forbidden('CALENDAR_NOT_YOURS', '全市共用一份工作日历，请由市级管理员登记放假安排。');
  }
  mustBeNotice(data.year);
  const known = holidayYears(state).find(({ year }) => year === data.year.year);
  if (known && data.correction === null) {
    throw refused('CALENDAR_YEAR_KNOWN', `${known.year} 年放假安排已登记；更正请写明理由。`, { field: 'correction' });
  }
  if (known && JSON.stringify(known) === JSON.stringify(data.year)) return [];
  const { changeId, year } = data;
  const correction = known ? data.correction : null;
  return [{ type: 'CalendarYearAnnounced', data: { changeId, by: actor.id, at: now, year, correction } }];
}

function mustBeNotice({ year, holidays, makeUpWorkingDays }: HolidayYear): void {
  const wrong = (text: string) => invalid('CALENDAR_YEAR_INVALID', text, { field: 'year' });
  if (holidays.length === 0) throw wrong('请至少登记一个假期。');
  const inYear = (day: string): boolean => day.startsWith(`${year}-`);
  for (const { name, from, to } of holidays) {
    // 元旦 may begin in the last days of the year before.
    if (!inYear(to) || (!inYear(from) && !from.startsWith(`${year - 1}-12`))) {
      throw wrong(`“${name}”的日期不在 ${year} 年，请核对。`);
    }
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > LONGEST_HOLIDAY) throw wrong(`“${name}”的起止日期不正确，请核对。`);
  }
  const isOff = (day: string): boolean => holidays.some(({ from, to }) => from <= day && day <= to);
  for (const day of makeUpWorkingDays) {
    if (weekday(day) !== 0 && weekday(day) !== 6) throw wrong(`调休上班日 ${day} 不是周末，请核对。`);
    if (isOff(day)) throw wrong(`调休上班日 ${day} 在假期之内，请核对。`);
  }
}
