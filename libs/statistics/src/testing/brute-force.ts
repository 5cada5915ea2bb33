import type { StoredEvent } from '@platform/event-store';
import type { DefinedMeasureId } from '../definitions/dictionary.js';
import { countedIn, type Walked, walk } from './walk.js';

export interface BruteCell {
  readonly measure: DefinedMeasureId;
  readonly start: string;
  readonly end: string;
  readonly areaCode: string | null;
  /** Last Shanghai day of what is known; null: everything. */
  readonly asOf: string | null;
  readonly keep: (dispute: Walked) => boolean;
  readonly by: { readonly breakdown: string; readonly key: string } | null;
}

/** The number of a cell by walking over every event of the store, knowing nothing of rows and SQL. */
export function bruteForce(
  events: readonly StoredEvent[],
  cell: BruteCell,
  kinds: ReadonlyMap<string, string>,
): number {
  const known = walk(events, cell.asOf);
  let total = 0;
  for (const dispute of known) {
    if (!cell.keep(dispute)) continue;
    for (const one of countedIn(dispute, cell, kinds)) {
      if (cell.by && one.keys[cell.by.breakdown] !== cell.by.key) continue;
      total += one.value;
    }
  }
  return total;
}
