import * as z from 'zod';
import { figurePeriod } from './figures.js';
import { ALL_ENDPOINTS } from './endpoints.js';
import { day, instant, searchText } from './primitives.js';

const takes = (schema: z.ZodType, value: string): boolean => schema.safeParse(value).success;

describe('what comes in from outside', () => {
  it.each(['1900-01-01', '2026-02-28', '2099-12-31'])('takes the day %s', (text) => {
    expect(takes(day('日'), text)).toBe(true);
  });

  // One event of the year 0 stops every view that keeps its day in PostgreSQL; nothing can be counted on from the end of 9999.
  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2100-01-01', '9999-12-31', '2026-02-30'])(
    'refuses the day %s',
    (text) => {
      expect(takes(day('日'), text)).toBe(false);
    },
  );

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00', '1899-12-31T23:59:59Z'])(
    'refuses the instant %s and says which years there are',
    (text) => {
      expect(instant('时间').safeParse(text).error?.issues[0]?.message).toContain('1900 至 2099');
    },
  );

  it.each(['0000', '9999', '9999-Q4', '0000-W01', '0000-01-01..2026-01-01', '2026-01-01..9999-12-31'])(
    'refuses the period %s',
    (text) => {
      expect(takes(figurePeriod, text)).toBe(false);
    },
  );

  it.each(['2026', '2026-Q4', '2026-H1', '2026-W53', '2026-11', '1999-01-01..2000-01-01'])(
    'takes the period %s',
    (text) => {
      expect(takes(figurePeriod, text)).toBe(true);
    },
  );

  it.each(['a\0', '\ud800', '\u202e'])('refuses to look for %j', (text) => {
    expect(takes(searchText(50, '名称'), text)).toBe(false);
  });

  it('lets no text into a query that PostgreSQL could not hold', () => {
    const open = ALL_ENDPOINTS.flatMap(({ id, query }) =>
      Object.entries((query as z.ZodObject).shape)
        .filter(([, schema]) => takes(schema as z.ZodType, 'a\0b'))
        .map(([name]) => `${id} ${name}`),
    );
    expect(open).toEqual([]);
  });
});
