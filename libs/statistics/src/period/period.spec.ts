import { knownBefore, lastYearSpan, previousSpan, spanAround, spanOf, spanTitle } from './period.js';

describe('periods', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-11-01', '2026-09', '2025-10', '2026 年 10 月'],
    ['2026-01', '2026-01-01', '2026-02-01', '2025-12', '2025-01', '2026 年 1 月'],
    ['2026-Q1', '2026-01-01', '2026-04-01', '2025-Q4', '2025-Q1', '2026 年第一季度'],
    ['2026-H2', '2026-07-01', '2027-01-01', '2026-H1', '2025-H2', '2026 年下半年'],
    ['2026', '2026-01-01', '2027-01-01', '2025', '2025', '2026 年'],
    ['2026-W01', '2025-12-29', '2026-01-05', '2025-W52', '2025-W01', '2026 年第 1 周'],
    ['2026-W53', '2026-12-28', '2027-01-04', '2026-W52', '2025-W52', '2026 年第 53 周'],
    [
      '2026-02-01..2026-02-10',
      '2026-02-01',
      '2026-02-11',
      '2026-01-22..2026-01-31',
      '2025-02-01..2025-02-10',
      '2026-02-01 至 2026-02-10',
    ],
    [
      '2024-02-29..2024-02-29',
      '2024-02-29',
      '2024-03-01',
      '2024-02-28..2024-02-28',
      '2023-02-28..2023-02-28',
      '2024-02-29 至 2024-02-29',
    ],
  ])('%s runs from %s to before %s', (text, start, end, ...[previous, lastYear, title]) => {
    const span = spanOf(text);
    expect([span.start, span.end]).toEqual([start, end]);
    expect(previousSpan(span).text).toBe(previous);
    expect(lastYearSpan(span).text).toBe(lastYear);
    expect(spanTitle(span)).toBe(title);
    if (span.kind !== 'range') expect(spanAround(span.kind, start).text).toBe(text);
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2025-W53',
    '2026-W00',
    '2026-02-30..2026-03-01',
    '2026-03-02..2026-03-01',
    'x',
  ])('refuse %s', (text) => {
    expect(() => spanOf(text)).toThrow(expect.objectContaining({ code: 'PERIOD_INVALID' }));
  });

  it('end the day of knowledge at midnight in Shanghai', () => {
    expect(knownBefore('2026-04-08')).toBe('2026-04-08T16:00:00.000Z');
    expect(() => knownBefore('2026-02-30')).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });
});
