import type { Dayjs } from 'dayjs';

/** `2026-11-23` as chosen. */
export function dayOf(value: Dayjs): string {
  return value.format('YYYY-MM-DD');
}

/** What was chosen is the clock on the wall in Shanghai. */
export function momentOf(value: Dayjs): string {
  return `${value.format('YYYY-MM-DDTHH:mm')}:00+08:00`;
}
