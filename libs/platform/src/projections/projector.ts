import type pg from 'pg';
import { inTransaction } from '../database/index.js';
import type { Position, RecordedEvent, StoredEvent } from '../event-store/index.js';
import type { Checkpoint, Checkpoints } from './checkpoints.js';
import type { ConsumerTask } from './consumer.js';
import { CheckpointMoved, EventRejected, isDataError } from './errors.js';
import type { AnyProjection } from './projection.js';
import type { Relevance } from './relevance.js';
import { RowFold } from './row-fold.js';
import type { ViewTable } from './view-table.js';

/** A projection together with everything the engine knows of it. */
export interface View {
  readonly projection: AnyProjection;
  readonly table: ViewTable;
  readonly fingerprint: string;
  readonly relevance: Relevance;
}

interface Relevant {
  readonly events: readonly RecordedEvent[];
  /** The first event that could not be read; those before it can still be handled. */
  readonly rejected: EventRejected | null;
}

/** Keeps one view: loads rows by key, folds a batch in memory, writes rows and checkpoint in one transaction. */
export class Projector implements ConsumerTask {
  constructor(
    private readonly pool: pg.Pool,
    private readonly checkpoints: Checkpoints,
    private readonly view: View,
  ) {}

  get name(): string {
    return this.view.projection.name;
  }

  get prefixes(): readonly string[] {
    return this.view.projection.prefixes;
  }

  async position(): Promise<Position> {
    const checkpoint = await this.checkpoints.read(this.pool, this.name);
    if (!checkpoint) throw new Error(`view ${this.name} was not prepared`);
    return checkpoint.position;
  }

  async handle(stored: readonly StoredEvent[], from: Position, to: Position): Promise<void> {
    const { events, rejected } = this.relevant(stored);
    const end = rejected ? (events.at(-1)?.position ?? from) : to;
    try {
      await this.commit(events, from, end);
    } catch (error) {
      if (!(error instanceof EventRejected) && !isDataError(error)) throw error;
      await this.oneByOne(events, from);
    }
    if (rejected) throw rejected;
  }

  private relevant(stored: readonly StoredEvent[]): Relevant {
    const events: RecordedEvent[] = [];
    for (const one of stored) {
      try {
        const event = this.view.relevance.read(one);
        if (event) events.push(event);
      } catch (error) {
        if (error instanceof EventRejected) return { events, rejected: error };
        throw error;
      }
    }
    return { events, rejected: null };
  }

  /** Finds the event that the batch failed on and leaves the view right in front of it. */
  private async oneByOne(events: readonly RecordedEvent[], from: Position): Promise<never> {
    let at = from;
    for (const event of events) {
      try {
        await this.commit([event], at, event.position);
      } catch (error) {
        throw isDataError(error) ? new EventRejected(event.id, event.type, error) : error;
      }
      at = event.position;
    }
    // Each event alone went in: the batch failed for a passing reason and what follows is read again from here.
    throw new CheckpointMoved(this.name);
  }

  private async commit(events: readonly RecordedEvent[], from: Position, to: Position): Promise<void> {
    const { fingerprint } = this.view;
    const expected: Checkpoint = { position: from, fingerprint };
    await inTransaction(this.pool, async (client) => {
      await this.checkpoints.lock(client, this.name, expected);
      const fold = new RowFold(this.view.projection);
      await foldEvents(fold, events, (keys) => this.view.table.load(client, keys));
      await this.view.table.write(client, fold.takeChanges());
      if (to !== from) await this.checkpoints.set(client, this.name, { position: to, fingerprint });
    });
  }
}

/** @throws EventRejected when `keys` or `evolve` throws */
export async function foldEvents(
  fold: RowFold,
  events: readonly RecordedEvent[],
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Record<string, unknown>>>,
): Promise<void> {
  const missing = rejecting(events, () => fold.missing(events));
  fold.bring(missing, await load(missing));
  for (const event of events) rejecting([event], () => fold.apply(event));
}

function rejecting<T>(events: readonly RecordedEvent[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    const [event] = events;
    if (!event) throw error;
    throw new EventRejected(event.id, event.type, error);
  }
}
