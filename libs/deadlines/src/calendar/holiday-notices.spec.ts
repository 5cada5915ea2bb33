import { CALENDAR_CASES_2025 } from '../testing/calendar-cases-2025.js';
import { CALENDAR_CASES_2026 } from '../testing/calendar-cases-2026.js';
import { startClock } from '../clocks/legal-clock.js';
import { countPeriod } from './counting.js';
import { HOLIDAY_YEARS } from './holiday-years.js';
import { isWeekend } from './local-date.js';
import { SHANGHAI_CALENDAR } from './working-calendar.js';

const calendar = SHANGHAI_CALENDAR;
const CALENDAR_CASES = [...CALENDAR_CASES_2025, ...CALENDAR_CASES_2026];

describe('calendar cases against the notices of 2025 and 2026', () => {
  it.each(CALENDAR_CASES)('%i %s from %s ends on %s: %s', (length, unit, from, lastDay) => {
    const counted = countPeriod(from, { length, unit }, { calendar });
    expect([counted.lastDay, counted.unpublishedYears]).toEqual([lastDay, []]);
  });

  it('are at least three hundred, no two alike', () => {
    const asked = CALENDAR_CASES.map(([length, unit, from]) => `${length} ${unit} ${from}`);
    expect(new Set(asked).size).toBe(CALENDAR_CASES.length);
    expect(CALENDAR_CASES.length).toBeGreaterThanOrEqual(300);
  });

  it('end on every make-up day of both years at least once, and never on a day off', () => {
    const ends = new Set(CALENDAR_CASES.map(([, , , lastDay]) => lastDay));
    const madeUp = HOLIDAY_YEARS.filter(({ year }) => year >= 2025).flatMap((year) => year.makeUpWorkingDays);
    expect(madeUp.filter((day) => !ends.has(day))).toEqual([]);
    expect([...ends].filter((day) => isWeekend(day) && !madeUp.includes(day))).toEqual([]);
  });

  it.each([
    ['2026-12-30', 5, '2027-01-06'],
    ['2026-12-01', 30, '2027-01-12'],
  ])('of a year without a notice are counted by weekends and say so: %s + %i', (from, length, lastDay) => {
    const counted = countPeriod(from, { length, unit: 'working-day' }, { calendar });
    expect([counted.lastDay, counted.unpublishedYears]).toEqual([lastDay, [2027]]);
  });

  it('show a person that the year is not published', () => {
    const clock = startClock('peoples_mediation', '2026-12-15', { clockId: 'c', divisionCode: '310109' });
    expect(clock.provisional).toBe(true);
    expect(clock.derivation).toContain('2027 年放假安排尚未公布，暂按周末推算，公布后重新计算。');
    expect(startClock('contact_party', '2026-12-30', { clockId: 'c' }).provisional).toBe(false);
  });
});
