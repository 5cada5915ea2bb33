import { YearOverHandlers } from './year-over-handlers.js';

/** Twenty people and two hundred cases in half a year: enough that capacities are reached. */
describe('a year over the real handlers', () => {
  let year: Awaited<ReturnType<typeof YearOverHandlers.lived>>;
  beforeAll(async () => {
    year = await YearOverHandlers.lived({ seed: 20_261_124, people: 20, cases: 200, days: 100 });
  }, 240_000);

  it('breaks no rule of capacity, conflict, leave or role, open offers counted', () => {
    expect(year.breaches).toEqual([]);
    expect(year.fullest).toBe(1);
  });

  it('brings every case to somebody, through refusals, silence and cases that come back', () => {
    expect(year.closed).toBe(200);
    expect(year.taken).toBe(200 + year.returned);
    expect(Math.min(year.expired, year.declined, year.returned)).toBeGreaterThan(5);
  });

  it('explains every candidate who was left out, and speaks of everybody', () => {
    expect([year.unexplained, year.incomplete]).toEqual([0, 0]);
    expect(year.filters).toEqual(
      expect.arrayContaining(['capacity', 'former-employer', 'on-leave', 'reporter-only', 'left', 'conflict-declared']),
    );
  });

  it('comes out the same with the same seed, and otherwise with another', async () => {
    const short = { people: 20, cases: 20, days: 20 };
    const first = await YearOverHandlers.lived({ ...short, seed: 7 });
    expect(await YearOverHandlers.lived({ ...short, seed: 7 })).toEqual(first);
    expect((await YearOverHandlers.lived({ ...short, seed: 8 })).digest).not.toBe(first.digest);
  }, 120_000);
});
