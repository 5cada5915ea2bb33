import type { RecordedEvent } from '../event-store/index.js';
import type { AnyProjection } from './projection.js';

export type Row = Record<string, unknown>;

/**
 * Rows in memory while events are folded over them. Knows no table: whoever folds brings the rows that are missing and
 * writes those that changed.
 */
export class RowFold {
  private readonly rows = new Map<string, Row | null>();
  private readonly changed = new Set<string>();

  constructor(private readonly projection: AnyProjection) {}

  get size(): number {
    return this.rows.size;
  }

  /** Keys that the events touch and that are not in memory yet. */
  missing(events: readonly RecordedEvent[]): string[] {
    const keys = new Set(events.flatMap((event) => this.projection.keys(event)));
    return [...keys].filter((key) => !this.rows.has(key));
  }

  /** Takes in rows; a key without a row means that there is none. */
  bring(keys: readonly string[], found: ReadonlyMap<string, Row>): void {
    for (const key of keys) this.rows.set(key, found.get(key) ?? null);
  }

  /** Folds one event over all its rows, or over none when `evolve` throws. */
  apply(event: RecordedEvent): void {
    const next = new Map<string, Row | null>();
    for (const key of this.projection.keys(event)) {
      const before = next.has(key) ? next.get(key) : this.rows.get(key);
      next.set(key, this.projection.evolve(before ?? null, event, key));
    }
    for (const [key, row] of next) {
      this.rows.set(key, row);
      this.changed.add(key);
    }
  }

  /** Rows that differ from what was brought, to be written; null: to be deleted. Counts as written from now on. */
  takeChanges(): Map<string, Row | null> {
    const changes = new Map([...this.changed].map((key) => [key, this.rows.get(key) ?? null]));
    this.changed.clear();
    return changes;
  }

  /** Forgets all rows; take the changes first. */
  clear(): void {
    this.rows.clear();
  }
}
