import type { Clock } from '../messaging/index.js';
import { HttpError } from './http-error.js';

export interface RateLimitOptions {
  readonly attempts: number;
  readonly windowSeconds: number;
}

const MAX_TRACKED = 10_000;

/** At most so many attempts of one caller in a window; kept in memory, for sign-in only. */
export class RateLimit {
  private readonly seen = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly options: RateLimitOptions,
  ) {}

  /** @throws HttpError 429 `TOO_MANY_REQUESTS` */
  check(caller: string): void {
    if (!this.allows(caller)) throw new HttpError(429, 'TOO_MANY_REQUESTS', '尝试过于频繁，请稍后再试。');
  }

  /** Counts one attempt. */
  allows(caller: string): boolean {
    const now = this.clock.now().getTime();
    const entry = this.seen.get(caller);
    if (!entry || entry.until <= now) {
      this.forgetOld(now);
      this.seen.set(caller, { count: 1, until: now + this.options.windowSeconds * 1000 });
      return true;
    }
    entry.count += 1;
    return entry.count <= this.options.attempts;
  }

  /** Takes one attempt back that was none: it succeeded. */
  takeBack(caller: string): void {
    const entry = this.seen.get(caller);
    if (entry) entry.count -= 1;
  }

  private forgetOld(now: number): void {
    if (this.seen.size < MAX_TRACKED) return;
    for (const [caller, { until }] of this.seen) if (until <= now) this.seen.delete(caller);
    if (this.seen.size >= MAX_TRACKED) this.seen.clear();
  }
}
