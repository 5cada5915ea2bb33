import { invalid } from '@platform/messaging';

export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'week', 'range'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span of days in Shanghai time, written as people write it: 2026-10, 2026-Q3, 2026-H1, 2026, 2026-W45, 2026-01-01..2026-03-31. */
export interface Span {
  readonly text: string;
  readonly kind: PeriodKind;
  /** First day. */
  readonly start: string;
  /** First day after it. */
  readonly end: string;
}

const DAY = 86_400_000;
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
const months = (year: number, first: number, count: number): Pick<Span, 'start' | 'end'> => ({
  start: day(Date.UTC(year, first - 1, 1)),
  end: day(Date.UTC(year, first - 1 + count, 1)),
});

/** Monday of the ISO week: the week that holds 4 January is the first. */
function mondayOf(year: number, number: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return monday + (number - 1) * 7 * DAY;
}

const wrong = () =>
  invalid(
    'PERIOD_INVALID',
    '统计期间应为 2026-10（月）、2026-Q3（季）、2026-H1（半年）、2026（年）、2026-W45（周）或 2026-01-01..2026-03-31（起止日期），请核对。',
    { field: 'period' },
  );

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && day(Date.parse(text)) === text;

function range(first: string, last: string): Pick<Span, 'start' | 'end'> {
  if (!isDay(first) || !isDay(last) || last < first) throw wrong();
  return { start: first, end: day(Date.parse(last) + DAY) };
}

/** Areas are named as they were on it. */
export const lastDayOf = ({ end }: Pick<Span, 'end'>): string => day(Date.parse(end) - DAY);

/** @throws DomainError `PERIOD_INVALID` */
export function spanOf(text: string): Span {
  const [, y, q, h, w, m] = /^(\d{4})(?:-Q([1-4])|-H([12])|-W(\d{2})|-(\d{2}))?$/.exec(text) ?? [];
  if (y !== undefined) {
    const year = Number(y);
    if (q !== undefined) return { text, kind: 'quarter', ...months(year, Number(q) * 3 - 2, 3) };
    if (h !== undefined) return { text, kind: 'half', ...months(year, Number(h) * 6 - 5, 6) };
    if (w !== undefined) return week(text, year, Number(w));
    if (m === undefined) return { text, kind: 'year', ...months(year, 1, 12) };
    if (Number(m) < 1 || Number(m) > 12) throw wrong();
    return { text, kind: 'month', ...months(year, Number(m), 1) };
  }
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (first === undefined || last === undefined) throw wrong();
  return { text, kind: 'range', ...range(first, last) };
}

function week(text: string, year: number, number: number): Span {
  const monday = mondayOf(year, number);
  if (number < 1 || monday >= mondayOf(year + 1, 1)) throw wrong();
  return { text, kind: 'week', start: day(monday), end: day(monday + 7 * DAY) };
}

/** The period of the same kind that holds a day. */
export function spanAround(kind: Exclude<PeriodKind, 'range'>, on: string): Span {
  const [year = 0, month = 1] = on.split('-').map(Number);
  switch (kind) {
    case 'month':
      return spanOf(on.slice(0, 7));
    case 'quarter':
      return spanOf(`${year}-Q${Math.ceil(month / 3)}`);
    case 'half':
      return spanOf(`${year}-H${month > 6 ? 2 : 1}`);
    case 'year':
      return spanOf(String(year));
    case 'week': {
      for (const weekYear of [year + 1, year, year - 1]) {
        const first = mondayOf(weekYear, 1);
        if (Date.parse(on) < first) continue;
        return spanOf(`${weekYear}-W${String(Math.floor((Date.parse(on) - first) / (7 * DAY)) + 1).padStart(2, '0')}`);
      }
      throw wrong();
    }
  }
}

const daysBetween = (start: string, end: string): number => Math.round((Date.parse(end) - Date.parse(start)) / DAY);

/** 环比: the period right before; a free range: as many days before it. */
export function previousSpan(span: Span): Span {
  const last = day(Date.parse(span.start) - DAY);
  if (span.kind !== 'range') return spanAround(span.kind, last);
  return spanOf(`${day(Date.parse(span.start) - daysBetween(span.start, span.end) * DAY)}..${last}`);
}

/** 同比: the same period a year before. A week 53 that the year before did not have is its last week. */
export function lastYearSpan(span: Span): Span {
  const back = (text: string): string => `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`;
  if (span.kind === 'range') {
    const [first = '', last = ''] = span.text.split('..');
    const safe = (text: string): string => (isDay(back(text)) ? back(text) : back(text).replace('-29', '-28'));
    return spanOf(`${safe(first)}..${safe(last)}`);
  }
  if (span.kind === 'week' && span.text.endsWith('W53')) {
    return spanAround('week', `${Number(span.text.slice(0, 4)) - 1}-12-28`);
  }
  return spanOf(back(span.text));
}

/** What a person reads. */
export function spanTitle(span: Span): string {
  const year = span.text.slice(0, 4);
  const part = span.text.slice(6);
  switch (span.kind) {
    case 'month':
      return `${year} 年 ${Number(span.text.slice(5))} 月`;
    case 'quarter':
      return `${year} 年第${'一二三四'[Number(part) - 1] ?? part}季度`;
    case 'half':
      return `${year} 年${part === '1' ? '上' : '下'}半年`;
    case 'year':
      return `${year} 年`;
    case 'week':
      return `${year} 年第 ${Number(part)} 周`;
    case 'range':
      return span.text.replace('..', ' 至 ');
  }
}

/** First instant that is no longer known at the end of a day in Shanghai. */
export function knownBefore(asOf: string): string {
  if (!isDay(asOf)) throw invalid('DATE_INVALID', '截至日期格式应为 YYYY-MM-DD，请核对。', { field: 'asOf' });
  return new Date(Date.parse(asOf) + DAY - 8 * 3_600_000).toISOString();
}
