import fc from 'fast-check';
import { afterFailure, afterSuccess, CLOSED, mayPass, OPENS_AFTER, widthOf } from './circuit-breaker.js';
import { nextAttemptAt, parseRetryAfter, RETRY_PAUSES_MS } from './retry-schedule.js';
import { fullBucket, nextTokenAt, take } from './token-bucket.js';

const at = new Date('2026-03-02T02:00:00Z');
const HOUR = 3_600_000;

describe('retry schedule', () => {
  it('reaches over days, so that a partner down for a long week-end still gets everything', () => {
    expect(RETRY_PAUSES_MS.reduce((sum, pause) => sum + pause)).toBeGreaterThan(120 * HOUR);
  });

  it('follows from attempt and seed, at least the pause and at most a fifth more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: RETRY_PAUSES_MS.length }), fc.string(), (attempt, seed) => {
        const next = nextAttemptAt({ attempt, seed, at });
        const pause = RETRY_PAUSES_MS[attempt - 1] as number;
        expect(nextAttemptAt({ attempt, seed, at })).toEqual(next);
        const waited = (next as Date).getTime() - at.getTime();
        expect(waited).toBeGreaterThanOrEqual(pause);
        expect(waited).toBeLessThanOrEqual(pause * 1.2);
      }),
    );
  });

  it('spreads what failed together', () => {
    const times = Array.from({ length: 200 }, (_, n) => nextAttemptAt({ attempt: 5, seed: `d-${n}`, at })?.getTime());
    expect(new Set(times).size).toBeGreaterThan(190);
  });

  it('ends', () => {
    expect(nextAttemptAt({ attempt: RETRY_PAUSES_MS.length + 1, seed: 's', at })).toBeNull();
  });

  it('honours Retry-After when it asks for more, up to a day', () => {
    const after = (askedPauseMs: number) => nextAttemptAt({ attempt: 1, seed: 's', at, askedPauseMs })?.getTime();
    expect(after(HOUR)).toBe(at.getTime() + HOUR);
    expect(after(1)).toBeGreaterThanOrEqual(at.getTime() + 5000);
    expect(after(1000 * HOUR)).toBe(at.getTime() + 24 * HOUR);
  });

  it.each([
    ['120', 120_000],
    ['Mon, 02 Mar 2026 02:01:00 GMT', 60_000],
    ['Mon, 02 Mar 2026 01:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
    [undefined, null],
  ])('reads Retry-After %p', (header, expected) => {
    expect(parseRetryAfter(header, at)).toBe(expected);
  });
});

describe('circuit', () => {
  const failed = (times: number) =>
    Array.from({ length: times }).reduce<typeof CLOSED>((circuit) => afterFailure(circuit, at), CLOSED);

  it('opens after failures in a row, lets one probe through later, and closes on success', () => {
    expect(mayPass(failed(OPENS_AFTER - 1), at)).toBe(true);
    const open = failed(OPENS_AFTER);
    expect(mayPass(open, at)).toBe(false);
    const later = new Date(at.getTime() + 30_000);
    expect(mayPass(open, later)).toBe(true);
    expect(widthOf(open, 8)).toBe(1);
    expect(widthOf(afterSuccess(), 8)).toBe(8);
  });

  it('waits longer each time, up to a quarter of an hour', () => {
    const pause = (times: number) => (failed(times).openUntil as Date).getTime() - at.getTime();
    expect(pause(OPENS_AFTER + 1)).toBe(60_000);
    expect(pause(OPENS_AFTER + 50)).toBe(15 * 60_000);
  });
});

describe('rate', () => {
  const rate = { perSecond: 2, burst: 3 };

  it('gives out a burst, then the average', () => {
    let bucket = fullBucket(rate, at);
    for (let n = 0; n < 3; n += 1) bucket = take(bucket, rate, at) as typeof bucket;
    expect(take(bucket, rate, at)).toBeNull();
    expect(nextTokenAt(bucket, rate, at)).toEqual(new Date(at.getTime() + 500));
    expect(take(bucket, rate, new Date(at.getTime() + 499))).toBeNull();
    expect(take(bucket, rate, new Date(at.getTime() + 500))).not.toBeNull();
  });

  it('never gives out more than burst + average', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (steps) => {
        let bucket = fullBucket(rate, at);
        let given = 0;
        let now = at;
        for (const step of steps) {
          now = new Date(now.getTime() + step);
          const left = take(bucket, rate, now);
          if (left) {
            bucket = left;
            given += 1;
          }
        }
        expect(given).toBeLessThanOrEqual(rate.burst + (rate.perSecond * (now.getTime() - at.getTime())) / 1000 + 1e-6);
      }),
    );
  });
});
