import { countPeriod, STATUTORY_COUNTING } from './counting.js';
import { HOLIDAY_YEARS } from './holiday-years.js';
import { addMonths, endOfDay, isWeekend, shanghaiDate, weekday } from './local-date.js';
import { SHANGHAI_CALENDAR } from './working-calendar.js';

describe('the working calendar', () => {
  it.each(HOLIDAY_YEARS.flatMap((year) => year.makeUpWorkingDays))('%s is a weekend that is worked', (date) => {
    expect(isWeekend(date)).toBe(true);
    expect(SHANGHAI_CALENDAR.isWorkingDay(date)).toBe(true);
  });

  it.each(HOLIDAY_YEARS.flatMap((year) => year.holidays))('$name $from to $to is off', ({ name, from, to }) => {
    expect([SHANGHAI_CALENDAR.dayOff(from), SHANGHAI_CALENDAR.dayOff(to)]).toEqual([name, name]);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, expected) => {
    const days = Array.from({ length: 366 }, (_, offset) =>
      new Date(Date.UTC(year, 0, 1 + offset)).toISOString().slice(0, 10),
    ).filter((date) => date.startsWith(String(year)));
    expect(days.filter(SHANGHAI_CALENDAR.isWorkingDay)).toHaveLength(expected);
  });

  it('does not know 2027 yet', () => {
    expect(SHANGHAI_CALENDAR.isPublished('2027-01-01')).toBe(false);
    expect(SHANGHAI_CALENDAR.isPublished('2026-12-31')).toBe(true);
  });
});

describe('counting', () => {
  it('knows weekdays, month ends and the Shanghai day of an instant', () => {
    expect([weekday('2026-11-23'), weekday('2024-02-29')]).toEqual([1, 4]);
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(shanghaiDate('2026-11-23T16:00:00Z')).toBe('2026-11-24');
    expect(endOfDay('2026-11-23')).toBe('2026-11-23T15:59:59.999Z');
  });

  it('may count the first day or leave the last one unmoved where a rule says so', () => {
    const calendar = SHANGHAI_CALENDAR;
    const counting = { ...STATUTORY_COUNTING, startDayCounts: true };
    expect(countPeriod('2026-07-01', { length: 3, unit: 'day' }, { calendar, counting }).lastDay).toBe('2026-07-03');
    const unmoved = { ...STATUTORY_COUNTING, lastDayMoves: false };
    expect(countPeriod('2026-09-24', { length: 3, unit: 'day' }, { calendar, counting: unmoved }).lastDay).toBe(
      '2026-09-27',
    );
  });

  it.each([0, -1, 1.5])('refuses a period of %p', (length) => {
    expect(() => countPeriod('2026-07-01', { length, unit: 'day' }, { calendar: SHANGHAI_CALENDAR })).toThrow(
      RangeError,
    );
  });
});
