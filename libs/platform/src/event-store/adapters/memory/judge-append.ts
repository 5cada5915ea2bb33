import type { ExpectedRevision } from '../../event-store.js';

export type Verdict =
  | { readonly kind: 'append' }
  /** The same events are there already; the last of them has this revision. */
  | { readonly kind: 'repeat'; readonly lastRevision: number }
  | { readonly kind: 'wrong'; readonly actual: number };

/**
 * The rule of EventStoreDB for an append: a repeat of the same ids succeeds and writes nothing, half a repeat is a
 * conflict, otherwise the expected revision decides. `present` holds the ids of the stream in order.
 */
export function judgeAppend(present: readonly string[], expected: ExpectedRevision, ids: readonly string[]): Verdict {
  const actual = present.length - 1;
  if (expected === actual) return { kind: 'append' };
  const known = ids.map((id) => present.indexOf(id)).filter((revision) => revision >= 0);
  if (known.length === 0) return meets(expected, actual) ? { kind: 'append' } : { kind: 'wrong', actual };
  const first = Math.min(...known);
  const last = Math.max(...known);
  const whole = known.length === ids.length && last - first + 1 === ids.length;
  return whole && startsWhereExpected(expected, first)
    ? { kind: 'repeat', lastRevision: last }
    : { kind: 'wrong', actual };
}

function meets(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'exists') return actual >= 0;
  return expected === 'absent' && actual === -1;
}

function startsWhereExpected(expected: ExpectedRevision, first: number): boolean {
  if (expected === 'any' || expected === 'exists') return true;
  return first === (expected === 'absent' ? 0 : expected + 1);
}
