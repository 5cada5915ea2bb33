import type { DefinedMeasureId } from '../definitions/dictionary.js';
import type { Breakdown } from './question.js';

interface Row {
  readonly key: string;
  readonly values: Readonly<Partial<Record<DefinedMeasureId, number>>>;
}

const sizeOf = ({ values }: Row): number =>
  values.registered ?? values.accepted ?? values.concluded ?? values.open ?? 0;

/** Days and months as they follow, all else most first. */
export function inOrder<One extends Row>(breakdown: Breakdown, rows: readonly One[]): One[] {
  const inTime = breakdown === 'day' || breakdown === 'month';
  return rows.toSorted((a, b) => (inTime ? 0 : sizeOf(b) - sizeOf(a)) || (a.key < b.key ? -1 : 1));
}
