const MINUTES = /^([01]\d|2[0-3]):[0-5]\d$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MINUTES = 24 * 60;

export interface QuietHours {
  readonly quietFrom: string;
  readonly quietUntil: string;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { quietFrom: '21:00', quietUntil: '08:00' };

export const isClockTime = (text: string): boolean => MINUTES.test(text);

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The first instant at or after `now` at which the person may be disturbed; hours of Shanghai, over midnight as well. */
export function notBefore(now: string, { quietFrom, quietUntil }: QuietHours): string {
  const [from, until] = [minutesOf(quietFrom), minutesOf(quietUntil)];
  const local = Math.floor((Date.parse(now) + SHANGHAI_OFFSET_MS) / 60_000) % DAY_MINUTES;
  const isQuiet = from <= until ? from <= local && local < until : local >= from || local < until;
  if (!isQuiet) return now;
  const left = (until - local + DAY_MINUTES) % DAY_MINUTES;
  const minute = Math.floor(Date.parse(now) / 60_000) * 60_000;
  return new Date(minute + left * 60_000).toISOString();
}
