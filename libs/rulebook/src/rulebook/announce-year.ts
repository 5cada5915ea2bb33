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

/** 国办发明电〔2024〕12号 */
const NOTICE_NUMBER = /〔\d{4}〕\d+号/;

const wrong = (text: string) => invalid('CALENDAR_YEAR_INVALID', text, { field: 'year' });

function mustBeNotice(year: HolidayYear): void {
  if (!NOTICE_NUMBER.test(year.source)) throw wrong('请写明通知的文号，例如“国办发明电〔2024〕12号”。');
  if (year.holidays.length === 0) throw wrong('请至少登记一个假期。');
  for (const holiday of year.holidays) mustLieInYear(year.year, holiday);
  for (const day of year.makeUpWorkingDays) mustBeWorkedWeekend(day, year);
}

function mustLieInYear(year: number, { name, from, to }: HolidayYear['holidays'][number]): void {
  // 元旦 may begin in the last days of the year before.
  const begins = from.startsWith(`${year}-`) || from.startsWith(`${year - 1}-12`);
  if (!begins || !to.startsWith(`${year}-`)) throw wrong(`“${name}”的日期不在 ${year} 年，请核对。`);
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > LONGEST_HOLIDAY) throw wrong(`“${name}”的起止日期不正确，请核对。`);
}

function mustBeWorkedWeekend(day: string, { holidays }: HolidayYear): void {
  if (!isWeekend(day)) throw wrong(`调休上班日 ${day} 不是周末，请核对。`);
  const isOff = holidays.some(({ from, to }) => from <= day && day <= to);
  if (isOff) throw wrong(`调休上班日 ${day} 在假期之内，请核对。`);
}

const isWeekend = (day: string): boolean => [0, 6].includes(weekday(day));
