import { SimulatedClock } from './clock.js';

describe('a clock that lives two windows of a minute, ten times faster', () => {
  const windows = [
    { from: '2026-02-13T02:00:00.000Z', ms: 60_000 },
    { from: '2026-02-14T02:00:00.000Z', ms: 60_000 },
  ];
  const after = (ms: number) => new SimulatedClock({ startedAt: Date.now() - ms, speed: 10, windows });
  const seconds = (date: Date): string => date.toISOString().slice(0, 19);

  it.each([
    [0, '2026-02-13T02:00:00'],
    [3_000, '2026-02-13T02:00:30'],
    [6_050, '2026-02-14T02:00:00'],
    [15_050, '2026-02-14T02:01:30'],
  ])('reads after %i ms: %s', (ms, time) => {
    jest.useFakeTimers({ now: 1_000_000_000 });
    expect(seconds(after(ms).now())).toBe(time);
    jest.useRealTimers();
  });

  it('counts down to an instant without what it skips; of that, to the window after it', () => {
    jest.useFakeTimers({ now: 1_000_000_000 });
    const clock = after(1_000);
    expect(clock.msUntil(new Date('2026-02-13T02:00:30.000Z'))).toBe(2_000);
    expect(clock.msUntil(new Date('2026-02-13T20:00:00.000Z'))).toBe(5_000);
    expect(clock.msUntil(new Date('2026-02-14T02:00:10.000Z'))).toBe(6_000);
    expect(clock.msUntil(new Date('2026-02-14T02:02:00.000Z'))).toBe(17_000);
    expect(clock.msUntil(new Date('2026-02-13T02:00:00.000Z'))).toBe(-1_000);
    jest.useRealTimers();
  });
});
