import type { Viewer } from '@libs/identity';
import type { Span } from '../period/period.js';

/** What figures can be broken down and filtered by. */
export const BREAKDOWNS = [
  'channel',
  'category',
  'source',
  'area',
  'organisation',
  'bodyKind',
  'mediatorKind',
  'mediator',
  'age',
  'detail',
  'rule',
  'day',
  'month',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const FILTERS = ['channel', 'category', 'source', 'organisation', 'bodyKind', 'mediatorKind'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Who asks for which period and area, known when, and of which cases only. */
export interface Question {
  readonly viewer: Viewer;
  readonly span: Span;
  /** null: wherever the viewer may look. */
  readonly areaCode: string | null;
  /** What was known at the end of this day; null: everything known now. */
  readonly asOf: string | null;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** Digits of the division codes one level below: city 2, district 6, street 9, community 12. */
export function codeLengthBelow(areaCode: string | null): number {
  const length = areaCode?.length ?? 0;
  return [6, 9].find((level) => length < level) ?? 12;
}
