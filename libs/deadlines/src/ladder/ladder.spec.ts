import { legalSourceOf } from '@libs/reference';
import { endOfDay } from '../calendar/local-date.js';
import { type Ladder, LADDERS, ladderFor, nextRung, reminderAt, reminderDue } from './ladder.js';

const span = (startsOn: string, dueOn: string) => ({ startsOn, dueAt: endOfDay(dueOn) });

/** Made up for the test: no such choice of these areas is known. */
const TEST_LADDERS: readonly Ladder[] = [
  ...LADDERS,
  { ...ladderFor(null), area: '310104', remind: { yellow: 5, red: 2 }, rungs: ['organisation-head', 'district'] },
  { ...ladderFor(null), area: '310104003', rungs: ['street'] },
];

describe('the ladder', () => {
  it('is taken from the deepest area that has one', () => {
    expect(ladderFor('310109014', TEST_LADDERS).area).toBe('');
    expect(ladderFor('310104012', TEST_LADDERS).area).toBe('310104');
    expect(ladderFor('310104003', TEST_LADDERS).area).toBe('310104003');
    expect(ladderFor(null, TEST_LADDERS).area).toBe('');
  });

  it('has a row for everywhere, each row with source and approver', () => {
    expect(LADDERS.some(({ area }) => area === '')).toBe(true);
    for (const { source, approvedBy } of LADDERS) {
      expect(legalSourceOf(source)?.status).toBe('local');
      expect(approvedBy).not.toBe('');
    }
  });

  it.each([
    ['organisation-head', ['organisation-head', 'street', 'district'], 'street'],
    ['street', ['organisation-head', 'street', 'district'], 'district'],
    ['district', ['organisation-head', 'street', 'district'], null],
    ['organisation-head', ['organisation-head', 'district'], 'district'],
    // A ladder that was changed while somebody waited never climbs down.
    ['street', ['organisation-head', 'district'], 'district'],
    ['district', ['organisation-head'], null],
  ] as const)('climbs from %s on %j to %s', (rung, rungs, next) => {
    expect(nextRung(rung, rungs)).toBe(next);
  });
});

describe('reminders', () => {
  it.each([
    ['2026-11-02', '2026-11-30', 3, '2026-11-25T01:00:00.000Z', '三个工作日前'],
    ['2026-02-02', '2026-02-25', 1, '2026-02-24T01:00:00.000Z', '春节后'],
    ['2026-02-02', '2026-02-25', 3, '2026-02-13T01:00:00.000Z', '跨春节，数到调休周六之前'],
    ['2026-02-02', '2026-02-24', 1, '2026-02-14T01:00:00.000Z', '前一工作日是调休周六'],
    ['2026-11-23', '2026-11-24', 1, null, '一个工作日的期限不提醒'],
    ['2026-11-23', '2026-11-26', 3, null, '三个工作日的期限没有黄灯'],
    ['2026-11-23', '2026-11-26', 1, '2026-11-25T01:00:00.000Z', '但有红灯'],
  ])('of a clock %s to %s, %i before: %s (%s)', (from, to, before, at, shows) => {
    expect([reminderAt(span(from, to), before), shows !== '']).toEqual([at, true]);
  });

  it('are yellow, then red, and none before or after', () => {
    const clock = span('2026-11-02', '2026-11-30');
    const ladder = ladderFor('310109');
    const at = (now: string) => reminderDue(clock, ladder, now);
    expect(at('2026-11-25T00:59:59.999Z')).toBeNull();
    expect(at('2026-11-25T01:00:00.000Z')).toBe('yellow');
    expect(at('2026-11-27T00:59:59.999Z')).toBe('yellow');
    expect(at('2026-11-27T01:00:00.000Z')).toBe('red');
    expect(at('2026-11-30T15:59:59.998Z')).toBe('red');
    expect(at('2026-11-30T15:59:59.999Z')).toBeNull();
  });
});
