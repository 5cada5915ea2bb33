import { shanghaiDay } from '../../shared/dates';

export const KINDS = ['week', 'month', 'quarter', 'half', 'year', 'range'] as const;
export type Kind = (typeof KINDS)[number];

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function kindOf(period: string): Kind {
  if (period.includes('..')) return 'range';
  if (period.includes('W')) return 'week';
  if (period.includes('Q')) return 'quarter';
  if (period.includes('H')) return 'half';
  return period.length === 4 ? 'year' : 'month';
}

/** Monday of the first ISO week: the week of 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

export function startOf(period: string): string {
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(6));
  switch (kindOf(period)) {
    case 'range':
      return period.slice(0, 10);
    case 'week':
      return iso(firstMonday(year) + (part - 1) * 7 * DAY);
    case 'quarter':
      return iso(Date.UTC(year, part * 3 - 3, 1));
    case 'half':
      return iso(Date.UTC(year, part * 6 - 6, 1));
    case 'year':
      return `${year}-01-01`;
    case 'month':
      return `${period}-01`;
  }
}

/** The period of a kind that holds a day. */
export function periodAround(kind: Kind, day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  switch (kind) {
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${month > 6 ? 2 : 1}`;
    case 'year':
      return String(year);
    case 'range':
      return `${day.slice(0, 7)}-01..${day}`;
    case 'week': {
      const weekYear = [year + 1, year, year - 1].find((one) => Date.parse(day) >= firstMonday(one)) ?? year;
      const week = Math.floor((Date.parse(day) - firstMonday(weekYear)) / (7 * DAY)) + 1;
      return `${weekYear}-W${String(week).padStart(2, '0')}`;
    }
  }
}

const LENGTHS: Readonly<Record<Exclude<Kind, 'range'>, number>> = {
  week: 8,
  month: 32,
  quarter: 93,
  half: 185,
  year: 367,
};

/** The period before or after; a free range has none. */
export function shifted(period: string, by: 1 | -1): string {
  const kind = kindOf(period);
  if (kind === 'range') return period;
  const start = Date.parse(startOf(period));
  if (by < 0) return periodAround(kind, iso(start - DAY));
  const next = periodAround(kind, iso(start + LENGTHS[kind] * DAY));
  // The jump is a little longer than the longest, so it can pass over a short one.
  const between = shifted(next, -1);
  return between === period ? next : between;
}

/** Every day or month from the first day to the one before `end`. */
export function keysBetween(start: string, end: string, each: 'day' | 'month'): readonly string[] {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY);
  const all = Array.from({ length: days }, (_, index) => iso(Date.parse(start) + index * DAY));
  return each === 'day' ? all : [...new Set(all.map((day) => day.slice(0, 7)))];
}

export const today = (): string => shanghaiDay(new Date());
