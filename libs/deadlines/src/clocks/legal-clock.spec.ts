import { legalSourceOf } from '@libs/reference';
import fc from 'fast-check';
import { HOLIDAY_YEARS } from '../calendar/holiday-years.js';
import { addDays, daysBetween, endOfDay, shanghaiDate } from '../calendar/local-date.js';
import { SHANGHAI_CALENDAR, workingCalendar } from '../calendar/working-calendar.js';
import { COUNTED_CLOCKS } from '../testing/counted-clocks.js';
import { SOURCED_CLOCKS } from '../testing/sourced-clocks.js';
import { CLOCK_RULE_IDS, type ClockRuleId } from './clock-rule.js';
import { CLOCK_RULES } from './clock-rules.js';
import { clockUntil, extendClock, recountAgreed, startClock } from './legal-clock.js';

const start = (rule: ClockRuleId, startedAt: string, divisionCode: string | null = null) =>
  startClock(rule, startedAt, { clockId: 'clock-1', divisionCode });

describe('legal clocks', () => {
  it.each(COUNTED_CLOCKS)('%s %s from %s ends on %s: %s', (rule, area, startedAt, lastDay) => {
    const clock = start(rule, startedAt, area === '' ? null : area);
    expect(shanghaiDate(clock.dueAt)).toBe(lastDay);
    expect(clock.dueAt).toBe(endOfDay(lastDay));
    expect(clock.provisional).toBe(false);
    expect(clock.derivation).toContain(lastDay);
  });

  it.each(SOURCED_CLOCKS)('%s %s from %s ends on %s by %s', (rule, area, startedAt, lastDay, source) => {
    const clock = start(rule, startedAt, area === '' ? null : area);
    expect([shanghaiDate(clock.dueAt), clock.source]).toEqual([lastDay, source]);
  });

  it('are tried for every rule but the one in working hours', () => {
    const tried = new Set(SOURCED_CLOCKS.map(([rule]) => rule));
    expect(CLOCK_RULE_IDS.filter((id) => !tried.has(id))).toEqual(['offer_answer']);
  });

  it('have one rule for every id, each with a source that the reference table knows', () => {
    expect(CLOCK_RULES.rules.map((rule) => rule.id).toSorted()).toEqual([...CLOCK_RULE_IDS].toSorted());
    for (const rule of CLOCK_RULES.rules) expect([rule.id, legalSourceOf(rule.source)?.id]).not.toContain(undefined);
  });

  it('mark our own choices and models of other places as such', () => {
    for (const rule of CLOCK_RULES.rules) {
      const status = legalSourceOf(rule.source)?.status;
      expect([rule.id, status === 'local']).toEqual([rule.id, rule.standing === 'local']);
      expect([rule.id, status === 'comparator']).toEqual([rule.id, rule.standing === 'model']);
    }
  });

  it('say in Chinese how the last day came about', () => {
    expect(start('peoples_mediation', '2026-02-06T09:00:00+08:00', '310104')).toEqual({
      clockId: 'clock-1',
      rule: 'peoples_mediation',
      ruleVersion: CLOCK_RULES.version,
      startsOn: '2026-02-06',
      dueAt: '2026-03-26T15:59:59.999Z',
      derivation:
        '2026-02-06 受理，次日起算 30 个工作日（扣除春节放假，计入调休上班 2 天），期限最后一日为 2026-03-26；依据 徐汇服务指南。',
      source: '徐汇服务指南',
      provisional: false,
    });
    expect(start('delegated_mediation', '2026-03-05').derivation).toBe(
      '2026-03-05 签收委派材料，次日起算 30 日，2026-04-04 为清明节，顺延至次一工作日（民法典 203），期限最后一日为 2026-04-07；依据 特邀调解规定 27；在线调解规则 24。',
    );
  });

  it('count people’s mediation one month in the city and 30 working days in 徐汇 and its streets', () => {
    expect(start('peoples_mediation', '2026-07-01', '310109').derivation).toContain('1 个月');
    expect(start('peoples_mediation', '2026-07-01').derivation).toContain('1 个月');
    expect(start('peoples_mediation', '2026-07-01', '310104003001').derivation).toContain('30 个工作日');
  });

  it('take the day of an instant in Shanghai, not in UTC', () => {
    expect(start('labour_mediation', '2026-07-01T15:59:59Z').startsOn).toBe('2026-07-01');
    expect(start('labour_mediation', '2026-07-01T16:00:00Z').startsOn).toBe('2026-07-02');
  });

  it('are provisional with a warning where a year is not published yet', () => {
    const clock = start('peoples_mediation', '2026-12-10', '310104');
    expect(clock.provisional).toBe(true);
    expect(clock.derivation).toContain('2027 年放假安排尚未公布');
    expect(start('peoples_mediation', '2026-12-10').provisional).toBe(true);
    expect(start('peoples_mediation', '2026-11-20').provisional).toBe(false);
    expect(start('contact_party', '2026-12-31').provisional).toBe(true);
  });

  it('are no longer provisional once the notice of that year is in the calendar', () => {
    const notice = { year: 2027, source: '国务院办公厅通知', holidays: [], makeUpWorkingDays: [] };
    const calendar = workingCalendar([...HOLIDAY_YEARS, notice]);
    expect(startClock('contact_party', '2026-12-31', { clockId: 'c', calendar }).provisional).toBe(false);
  });

  it('leave out the days of an appraisal (医疗纠纷条例 38；在线调解规则 26)', () => {
    const options = { clockId: 'c', pauses: [{ from: '2026-07-06', to: '2026-07-10' }] };
    const without = start('medical_mediation', '2026-07-01');
    const paused = startClock('medical_mediation', '2026-07-01', options);
    expect(shanghaiDate(without.dueAt)).toBe('2026-08-12');
    expect(shanghaiDate(paused.dueAt)).toBe('2026-08-19');
    expect(paused.derivation).toContain('2026-07-06 至 2026-07-10 不计入');
    expect(shanghaiDate(startClock('delegated_mediation', '2026-07-01', options).dueAt)).toBe('2026-08-05');
  });

  it('refuse a pause where the law knows none', () => {
    const options = { clockId: 'c', pauses: [{ from: '2026-07-06', to: '2026-07-10' }] };
    expect(() => startClock('labour_mediation', '2026-07-01', options)).toThrow('不能中止');
  });

  it('run on to the later day that all parties agreed on, and only to a later one', () => {
    const clock = start('peoples_mediation', '2026-07-01');
    const longer = extendClock(clock, '2026-09-15');
    expect(longer.dueAt).toBe(endOfDay('2026-09-15'));
    expect(longer.clockId).toBe(clock.clockId);
    expect(longer.derivation).toContain('延长至 2026-09-15');
    expect(() => extendClock(clock, '2026-08-03')).toThrow('晚于原期限');
    expect(() => extendClock(start('confirmation_window', '2026-07-01'), '2026-12-01')).toThrow('不能由当事人约定延长');
  });

  it.each([
    ['2026-10-03', '2026-10-08', '国庆节假期'],
    ['2026-10-10', '2026-10-10', '调休上班的周六'],
    ['2026-09-26', '2026-09-28', '中秋节假期，次日仍放假'],
    ['2026-10-24', '2026-10-26', '平常的周六'],
  ])('extended to %s end on %s (民法典 203): %s', (dueOn, lastDay) => {
    const longer = extendClock(start('peoples_mediation', '2026-07-01'), dueOn);
    expect([shanghaiDate(longer.dueAt), longer.provisional]).toEqual([lastDay, false]);
    expect(longer.derivation.includes(`顺延至 ${lastDay}（民法典 203）`)).toBe(lastDay !== dueOn);
  });

  it('extended into a year without a notice may still move', () => {
    const agreed = extendClock(start('peoples_mediation', '2026-12-15'), '2027-02-12');
    expect(agreed.provisional).toBe(true);
    const known = workingCalendar([
      ...HOLIDAY_YEARS,
      {
        year: 2027,
        source: '示例',
        holidays: [{ name: '春节', from: '2027-02-12', to: '2027-02-14' }],
        makeUpWorkingDays: [],
      },
    ]);
    const moved = recountAgreed(agreed, known);
    expect([shanghaiDate(moved.dueAt), moved.provisional]).toEqual(['2027-02-15', false]);
    expect(recountAgreed(moved, known)).toEqual(moved);
  });

  it('take the day an agreement states as it stands, holiday or not', () => {
    expect(clockUntil('2026-07-01', '2026-10-01', 'c')).toMatchObject({
      rule: 'performance_due',
      dueAt: '2026-10-01T15:59:59.999Z',
      provisional: false,
    });
  });

  it('refuse a rule nobody knows and a time that is none', () => {
    expect(() => start('no_such_rule' as ClockRuleId, '2026-07-01')).toThrow('没有这一期限规则');
    expect(() => start('contact_party', '2026-02-30')).toThrow(RangeError);
    expect(() => start('contact_party', 'tomorrow')).toThrow(RangeError);
  });
});

describe('the answer to an offer in working hours (our own choice: 24 hours of 9 to 17)', () => {
  it.each([
    ['2026-07-06T01:00:00Z', '2026-07-08T09:00:00.000Z', 'Monday 9:00 to Wednesday 17:00'],
    ['2026-07-06T03:30:00Z', '2026-07-09T03:30:00.000Z', 'Monday 11:30 to Thursday 11:30'],
    ['2026-07-06T14:00:00Z', '2026-07-09T09:00:00.000Z', 'Monday 22:00 counts from Tuesday 9:00'],
    ['2026-07-04T02:00:00Z', '2026-07-08T09:00:00.000Z', 'Saturday counts from Monday 9:00'],
    ['2026-07-10T04:00:00Z', '2026-07-15T04:00:00.000Z', 'over a weekend'],
    ['2026-02-13T01:00:00Z', '2026-02-24T09:00:00.000Z', 'Friday, the worked Saturday, then after the Spring Festival'],
    ['2026-09-30T01:00:00Z', '2026-10-09T09:00:00.000Z', 'over National Day'],
  ])('sent at %s ends at %s: %s', (sentAt, dueAt) => {
    const clock = start('offer_answer', sentAt);
    expect(clock.dueAt).toBe(dueAt);
    expect(clock.derivation).toContain('24 个工作小时');
  });
});

describe('for any clock', () => {
  const day = fc.integer({ min: 0, max: 1_000 }).map((offset) => addDays('2024-01-01', offset));
  const rule = fc.constantFrom(...CLOCK_RULE_IDS);

  it('the last day is later than the day of the event and is worked in published years', () => {
    fc.assert(
      fc.property(day, rule, (startsOn, id) => {
        const clock = start(id, startsOn);
        const lastDay = shanghaiDate(clock.dueAt);
        expect(daysBetween(startsOn, lastDay)).toBeGreaterThanOrEqual(id === 'offer_answer' ? 0 : 1);
        if (SHANGHAI_CALENDAR.isPublished(lastDay)) expect(SHANGHAI_CALENDAR.isWorkingDay(lastDay)).toBe(true);
      }),
    );
  });

  it('a later event never ends earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), rule, (startsOn, later, id) => {
        expect(start(id, addDays(startsOn, later)).dueAt >= start(id, startsOn).dueAt).toBe(true);
      }),
    );
  });
});
