import type { EntityTarget } from 'typeorm';
import type { RecordedEvent } from '../event-store/index.js';

/**
 * A view that answers one question, as a pure row change (style.md 23-26). The engine reads the log in order, folds a
 * batch in memory, and writes rows and checkpoint in one transaction.
 *
 * A row holds plain JSON-like values under the entity's property names: strings, numbers, booleans, null, arrays and
 * objects (`jsonb`), and times as ISO 8601 strings in UTC (`timestamptz`). Personal fields arrive sealed and are stored
 * sealed.
 */
export interface Projection<Row extends object> {
  /** Name of its checkpoint; never renamed casually. */
  readonly name: string;
  /** Raised whenever `evolve` or the table changes: the next start rebuilds the view beside the serving one. */
  readonly version: number;
  /** TypeORM entity of the table; its one primary key is the row's key. */
  readonly entity: EntityTarget<Row>;
  /** Prefixes of the streams it reads, for example `dispute-`. */
  readonly prefixes: readonly string[];
  /** Event types it handles; others never reach `evolve`. */
  readonly handles: readonly string[];
  /** Keys of the rows this event touches. */
  keys(event: RecordedEvent): readonly string[];
  /** The row after the event; null: no row. Never changes the row it was given. */
  evolve(row: Row | null, event: RecordedEvent, key: string): Row | null;
}

/** Any projection, whatever its row. */
// Rows are only ever handled by their own projection; the engine moves them without looking inside.
export type AnyProjection = Projection<Record<string, unknown>>;

/** Hides the row type, so that projections of different rows stand in one list. */
export function projection<Row extends object>(definition: Projection<Row>): AnyProjection {
  return definition as unknown as AnyProjection;
}
