import { invalid } from '@platform/messaging';
import type { MeasureId } from './measures.js';

export const DIMENSIONS = ['channel', 'category', 'source', 'area', 'ending'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A month of an area. */
export interface Period {
  /** `YYYY-MM`, in Shanghai time. */
  readonly month: string;
  /** Division code; null: wherever the viewer may look. */
  readonly areaCode: string | null;
}

/** One number of a table: its list holds exactly the cases that are counted. */
export interface Cell extends Period {
  readonly measure: MeasureId;
  /** Row of a breakdown; absent: the total. `key` is empty for what is unknown. */
  readonly by?: { readonly dimension: Dimension; readonly key: string };
  /** Day `YYYY-MM-DD` of the month; absent: the whole month. */
  readonly day?: string;
}

/** First day of the month and of the one after. @throws DomainError `MONTH_INVALID` */
export function boundsOf(month: string): { readonly start: string; readonly end: string } {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw invalid('MONTH_INVALID', '月份格式应为 YYYY-MM，请核对。', { field: 'month' });
  }
  return { start: `${month}-01`, end: `${monthsLater(month, 1)}-01` };
}

export function monthsLater(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Digits of the division codes one level below: city 2, district 6, street 9, community 12. */
export function levelBelow(areaCode: string | null): number {
  const length = areaCode?.length ?? 0;
  return [6, 9].find((level) => length < level) ?? 12;
}
