import { createHash } from 'node:crypto';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, ... failed attempt: dense at first, then over five days. */
export const RETRY_PAUSES_MS: readonly number[] = [
  5 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** At most this share is added, so that a thousand deliveries that failed together do not come back together. */
const JITTER = 0.2;
/** A receiver may ask for a pause, not for being forgotten. */
const LONGEST_ASKED_MS = 24 * HOUR;

export interface Failure {
  /** 1 for the first. */
  readonly attempt: number;
  /** Same seed and attempt, same pause: a plan can be explained and tested. */
  readonly seed: string;
  readonly at: Date;
  /** `Retry-After`, if the receiver sent one. */
  readonly askedPauseMs?: number | null;
}

/** When to try again; null: the schedule is used up. */
export function nextAttemptAt({ attempt, seed, at, askedPauseMs = null }: Failure): Date | null {
  const pause = RETRY_PAUSES_MS[attempt - 1];
  if (pause === undefined) return null;
  const planned = pause * (1 + JITTER * fraction(seed, attempt));
  const asked = Math.min(askedPauseMs ?? 0, LONGEST_ASKED_MS);
  return new Date(at.getTime() + Math.round(Math.max(planned, asked)));
}

/** `Retry-After`: seconds or an HTTP date; null for anything else. */
export function parseRetryAfter(header: string | null | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * SECOND;
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** A number in [0, 1) that follows from seed and attempt. */
function fraction(seed: string, attempt: number): number {
  return createHash('sha256').update(`${seed}/${attempt}`).digest().readUInt32BE(0) / 2 ** 32;
}
