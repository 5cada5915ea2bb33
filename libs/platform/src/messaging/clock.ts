/** The only way to the time of day; a fixed one in tests. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  static at(iso: string): FixedClock {
    return new FixedClock(new Date(iso));
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(iso: string): void {
    this.instant = new Date(iso);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

/** When a simulation lives: windows of time in their order, what lies between them is skipped. */
export interface SimulatedTime {
  /** Milliseconds of the system clock at which the first window begins. */
  readonly startedAt: number;
  /** How much faster it runs than the system clock. */
  readonly speed: number;
  /** Begin (ISO 8601) and length of each; after the last one, time goes on. */
  readonly windows: readonly { readonly from: string; readonly ms: number }[];
}

/**
 * A clock of simulations that runs faster than the system clock and skips the hours in which nothing happens. Several
 * processes that are given the same `SimulatedTime` read the same time.
 */
export class SimulatedClock implements Clock {
  constructor(private readonly time: SimulatedTime) {}

  now(): Date {
    const { startedAt, speed, windows } = this.time;
    let lived = (Date.now() - startedAt) * speed;
    const last = windows.at(-1);
    for (const window of windows) {
      if (lived < window.ms || window === last) return new Date(Date.parse(window.from) + lived);
      lived -= window.ms;
    }
    return new Date(startedAt + lived);
  }

  /** Milliseconds of simulated time from the first window to an instant; what is skipped does not count. */
  livedUntil(instant: Date): number {
    const { windows } = this.time;
    const last = windows.at(-1);
    let lived = 0;
    for (const window of windows) {
      const into = instant.getTime() - Date.parse(window.from);
      if (into < window.ms || window === last) return lived + Math.max(0, into);
      lived += window.ms;
    }
    return lived;
  }

  /** Milliseconds of the system clock from now to an instant; negative: it is past. */
  msUntil(instant: Date): number {
    return this.time.startedAt + this.livedUntil(instant) / this.time.speed - Date.now();
  }
}

export const CLOCK = Symbol('Clock');
