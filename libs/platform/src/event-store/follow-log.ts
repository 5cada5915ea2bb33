import type { EventBatch, Position, StoredEvent, SubscribeOptions } from './event-store.js';
import type { WakeUps } from './wake-ups.js';

/** A stretch of the log: what passed the filter, and how far was read. */
export interface Page {
  readonly events: readonly StoredEvent[];
  /** Last position read, filtered events included; never one that was not given out yet. */
  readonly readTo: Position;
  /** Nothing was left behind `readTo` at that moment. */
  readonly atHead: boolean;
}

export type ReadPage = (after: Position, prefixes: readonly string[], limit: number) => Promise<Page>;

export const DEFAULT_BATCH_SIZE = 500;

/**
 * Catch-up subscription over a log whose positions become visible in order: read until short, wait for a wake-up, read
 * again. `pollMs` bounds the wait where a wake-up may get lost on its way (a broken connection).
 */
export async function* followLog(
  readPage: ReadPage,
  wakeUps: WakeUps,
  options: SubscribeOptions,
  pollMs?: number,
): AsyncGenerator<EventBatch, void, void> {
  const { prefixes = [], batchSize = DEFAULT_BATCH_SIZE, signal } = options;
  let after = options.after;
  let announced = false;
  while (!signal.aborted) {
    const seen = wakeUps.count;
    const page = await readPage(after, prefixes, batchSize);
    if (signal.aborted) return;
    const moved = page.readTo !== after;
    after = page.readTo;
    if (moved || (page.atHead && !announced)) {
      yield { events: page.events, checkpoint: after, caughtUp: page.atHead };
      announced ||= page.atHead;
    }
    if (page.atHead) await wakeUps.above(seen, signal, pollMs);
  }
}
