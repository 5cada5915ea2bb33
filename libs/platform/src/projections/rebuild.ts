import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction, type Session, tableStatements, tryLock, unlock } from '../database/index.js';
import { comparePositions, type EventStore, type Position, START } from '../event-store/index.js';
import type { Checkpoints } from './checkpoints.js';
import { RebuildRunning } from './errors.js';
import { foldEvents, type View } from './projector.js';
import { RowFold } from './row-fold.js';
import { ViewTable } from './view-table.js';

export interface RebuildProgress {
  readonly view: string;
  /** Events of the log read so far that the view handles. */
  readonly events: number;
  readonly position: Position;
  readonly head: Position;
}

export type OnProgress = (progress: RebuildProgress) => void;

export interface RebuildOptions {
  readonly onProgress?: OnProgress;
  /** Events per page; default 5000. */
  readonly pageSize?: number;
  /** Rows kept in memory before they are written to the table; default 200,000. */
  readonly rowsInMemory?: number;
}

export interface RebuildParts {
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly checkpoints: Checkpoints;
}

/** A table beside the serving one, folded from the start of the log. */
export class BesideTable {
  readonly table: ViewTable;
  private fold: RowFold;
  private at: Position = START;
  private events = 0;
  private flushed = false;

  constructor(
    private readonly parts: RebuildParts,
    private readonly view: View,
    private readonly options: RebuildOptions,
  ) {
    const { schema, name } = view.table;
    this.table = new ViewTable(this.metadata(), schema, `${name}__${randomBytes(4).toString('hex')}`);
    this.fold = new RowFold(view.projection);
  }

  get position(): Position {
    return this.at;
  }

  async create(session: Session): Promise<void> {
    const statements = await tableStatements(
      this.parts.dataSource,
      this.metadata(),
      `${this.table.schema}.${this.table.name}`,
    );
    for (const statement of statements) await session.query(statement);
  }

  /** Folds on up to `until`, which must not lie before `position`. */
  async foldTo(session: Session, until: Position): Promise<void> {
    const { store } = this.parts;
    const { projection, relevance } = this.view;
    const limit = this.options.pageSize ?? 5000;
    while (comparePositions(this.at, until) < 0) {
      const page = await store.readAll({ after: this.at, prefixes: projection.prefixes, limit });
      const within = page.filter((event) => comparePositions(event.position, until) <= 0);
      const events = within.map((event) => relevance.read(event)).filter((event) => event !== null);
      await foldEvents(this.fold, events, async (keys) => (this.flushed ? this.table.load(session, keys) : new Map()));
      if (this.fold.size > (this.options.rowsInMemory ?? 200_000)) await this.flush(session);
      const done = page.length < limit || within.length < page.length;
      this.at = done ? until : (within.at(-1)?.position ?? until);
      this.events += events.length;
      this.options.onProgress?.({ view: projection.name, events: this.events, position: this.at, head: until });
    }
  }

  /** Writes what is still in memory. */
  async flush(session: Session): Promise<void> {
    const changes = [...this.fold.takeChanges()];
    for (let from = 0; from < changes.length; from += 5000) {
      await this.table.write(session, new Map(changes.slice(from, from + 5000)));
    }
    this.fold.clear();
    this.flushed = true;
  }

  private metadata() {
    return this.parts.dataSource.getMetadata(this.view.projection.entity);
  }
}

/**
 * Folds the whole log into a table beside the serving one, which goes on serving and following; then, with the
 * checkpoint locked so that the live projector waits, folds the last events and swaps by rename in one transaction.
 * @throws RebuildRunning; EventRejected, in which case the serving table stays
 */
export async function rebuildView(parts: RebuildParts, view: View, options: RebuildOptions): Promise<void> {
  await whileLocked(parts, view, async (client) => {
    await dropLeftovers(client, view);
    const beside = new BesideTable(parts, view, options);
    await beside.create(client);
    await beside.foldTo(client, await parts.store.head());
    await beside.flush(client);
    await client.query(`analyze ${beside.table.path}`);
    // Once more without the lock, so that the live projector waits for little.
    await beside.foldTo(client, await parts.store.head());
    await inTransaction(parts.pool, async (transaction) => {
      await transaction.query(`set local lock_timeout = '10s'`);
      await parts.checkpoints.lockAny(transaction, view.projection.name);
      // The live projector waits for the lock, so the head is at or after the place it had reached.
      await beside.foldTo(transaction, await parts.store.head());
      await beside.flush(transaction);
      await swap(transaction, view, beside);
      const { fingerprint } = view;
      await parts.checkpoints.set(transaction, view.projection.name, { position: beside.position, fingerprint });
    });
  });
}

async function swap(session: Session, view: View, beside: BesideTable): Promise<void> {
  await session.query(`drop table if exists ${view.table.path}`);
  await session.query(`alter table ${beside.table.path} rename to "${view.table.name}"`);
}

/** Holds the lock that keeps rebuilds and comparisons of one view apart; it dies with its connection. */
export async function whileLocked<T>(
  parts: RebuildParts,
  view: View,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const lock = `liandiao:rebuild:${view.projection.name}`;
  const client = await parts.pool.connect();
  try {
    if (!(await tryLock(client, lock))) throw new RebuildRunning(view.projection.name);
    try {
      return await work(client);
    } finally {
      await unlock(client, lock);
    }
  } finally {
    client.release();
  }
}

/** Tables of rebuilds that died on the way. */
export async function dropLeftovers(session: Session, view: View): Promise<void> {
  const { rows } = await session.query<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = $1 and table_name ~ $2',
    [view.table.schema, `^${view.table.name}__[0-9a-f]{8}$`],
  );
  for (const { name } of rows) await session.query(`drop table "${view.table.schema}"."${name}"`);
}
