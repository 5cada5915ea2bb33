/** A rate limit as a value: `perSecond` on average, `burst` at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface Bucket {
  readonly tokens: number;
  readonly at: Date;
}

export function fullBucket({ burst }: Rate, at: Date): Bucket {
  return { tokens: burst, at };
}

export function refilled(bucket: Bucket, rate: Rate, now: Date): Bucket {
  const seconds = Math.max(0, now.getTime() - bucket.at.getTime()) / 1000;
  return { tokens: Math.min(rate.burst, bucket.tokens + seconds * rate.perSecond), at: now };
}

/** null: nothing may be sent now. */
export function take(bucket: Bucket, rate: Rate, now: Date): Bucket | null {
  const current = refilled(bucket, rate, now);
  return current.tokens < 1 ? null : { ...current, tokens: current.tokens - 1 };
}

/** When the next one may be sent. */
export function nextTokenAt(bucket: Bucket, rate: Rate, now: Date): Date {
  const missing = 1 - refilled(bucket, rate, now).tokens;
  return missing <= 0 ? now : new Date(now.getTime() + Math.ceil((missing / rate.perSecond) * 1000));
}
