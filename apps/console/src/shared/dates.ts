import dayjs, { type Dayjs } from 'dayjs';

/** Every instant is shown in Shanghai time, wherever the browser stands. */
const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Locale = 'zh-CN' | 'en-GB';

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
}

/** `2026-11-23` of an instant, as the calendar hangs in Shanghai. */
export function shanghaiDay(instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(instant));
}

/** `2026-11-22` of `2026-11-23`. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** 11月23日 周一; the year is added when it is not the current one. */
export function dayText(instant: string, locale: Locale): string {
  const sameYear = shanghaiDay(instant).slice(0, 4) === shanghaiDay(new Date()).slice(0, 4);
  return formatter(locale, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: locale === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(instant));
}

/** 14:30 */
export function timeText(instant: string): string {
  return formatter('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant));
}

export function momentText(instant: string, locale: Locale): string {
  return `${dayText(instant, locale)} ${timeText(instant)}`;
}

/** 2026年11月 of `2026-11`. */
export function monthText(month: string, locale: Locale): string {
  return formatter(locale, { year: 'numeric', month: 'long' }).format(new Date(`${month}-15T04:00:00Z`));
}

export interface TimeLeft {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly amount: number;
  readonly late: boolean;
}

/** Whole calendar days in Shanghai when a day or more is left; hours and minutes below that. */
export function timeLeft(dueAt: string, now: number): TimeLeft {
  const distance = Date.parse(dueAt) - now;
  const late = distance < 0;
  const size = Math.abs(distance);
  if (size >= DAY) {
    const days = Math.round((Date.parse(shanghaiDay(dueAt)) - Date.parse(shanghaiDay(new Date(now)))) / DAY);
    return { unit: 'days', amount: Math.abs(days), late };
  }
  if (size >= HOUR) return { unit: 'hours', amount: Math.floor(size / HOUR), late };
  return { unit: 'minutes', amount: Math.max(1, Math.floor(size / MINUTE)), late };
}

/** Today in Shanghai as a date field holds it, whatever zone the browser is in. */
export function shanghaiToday(): Dayjs {
  return dayjs(shanghaiDay(new Date()));
}
