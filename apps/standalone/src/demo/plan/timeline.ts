const DAY = 86_400_000;
const MINUTE = 60_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** ISO date in Shanghai of an instant. */
export function shanghaiDay(instant: number): string {
  return new Date(instant + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** A number that follows from a text: what looks like chance in the demo is the same on every machine. */
export function numberFrom(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

function midnight(instant: number): number {
  return Math.floor((instant + SHANGHAI_OFFSET) / DAY) * DAY - SHANGHAI_OFFSET;
}

function weekday(instant: number): number {
  return new Date(instant + SHANGHAI_OFFSET).getUTCDay();
}

/**
 * Moments of one dispute, each later than the one before, at office hours. `weekends` are worked through where a dispute must
 * have come to a certain point by today, on whatever day of the week that is.
 */
export class Timeline {
  private day: number;
  private minute: number;

  constructor(
    start: number,
    private readonly offset: number,
    private readonly weekends: boolean = false,
  ) {
    this.day = this.working(midnight(start));
    this.minute = 9 * 60 + (offset % 50);
  }

  /** A little later on the same day. */
  soon(minutes = 20): string {
    this.minute += minutes;
    return this.at();
  }

  /** On a later day. */
  afterDays(days: number): string {
    this.day = this.working(this.day + days * DAY);
    this.minute = 9 * 60 + 30 + (this.offset % 90);
    return this.at();
  }

  get today(): string {
    return shanghaiDay(this.day);
  }

  /** ISO date some days after the present one. */
  dayAfter(days: number): string {
    return shanghaiDay(this.day + days * DAY);
  }

  private working(day: number): number {
    return this.weekends ? day : onWeekday(day);
  }

  private at(): string {
    return new Date(this.day + this.minute * MINUTE).toISOString();
  }
}

function onWeekday(day: number): number {
  if (weekday(day) === 6) return day + 2 * DAY;
  return weekday(day) === 0 ? day + DAY : day;
}
