import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, createEnginePool, migrate } from '../../database/index.js';
import { EventCodec, type EventStore, MemoryEventStore, type Position } from '../../event-store/index.js';
import { type DomainEvent, systemClock, uuidGenerator } from '../../messaging/index.js';
import { MemoryKeyVault, Sealer } from '../../privacy/index.js';
import { type AnyProjection, type ConsumerStatus, pause, ProjectionEngine } from '../../projections/index.js';
import { recorded } from '../metadata.js';
import { createEmptyDatabase } from '../test-database.js';
import { type Counted, countingContext, counterTotals } from './counting.js';

export const codec = new EventCodec(countingContext.events, new Sealer(new MemoryKeyVault()));

export const counted = (counterId: string, by: number, note = ''): Counted => ({
  type: 'Counted',
  data: { counterId, by, note },
});

/** A database with engine tables, a log, and as many engines on them as a spec wants. */
export class EngineHarness {
  private readonly engines: { engine: ProjectionEngine; pool: Pool; dataSource: DataSource }[] = [];

  private constructor(
    readonly url: string,
    readonly store: EventStore,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(store: EventStore = new MemoryEventStore()): Promise<EngineHarness> {
    const { url, drop } = await createEmptyDatabase();
    const dataSource = createDataSource({ url, entities: [] });
    await dataSource.initialize();
    await migrate(dataSource, url, []);
    await dataSource.destroy();
    return new EngineHarness(url, store, drop);
  }

  async engine(
    options: {
      projections?: readonly AnyProjection[];
      wrapPool?: (pool: Pool) => Pool;
      report?: (status: ConsumerStatus) => void;
    } = {},
  ): Promise<ProjectionEngine> {
    const projections = options.projections ?? [counterTotals];
    const dataSource = createDataSource({ url: this.url, entities: projections.map(({ entity }) => entity) });
    await dataSource.initialize();
    const pool = createEnginePool(this.url, () => undefined);
    const engine = new ProjectionEngine({
      pool: options.wrapPool ? options.wrapPool(pool) : pool,
      dataSource,
      store: this.store,
      codec,
      clock: systemClock,
      definitions: countingContext.events,
      projections,
      ...(options.report ? { report: options.report } : {}),
    });
    this.engines.push({ engine, pool, dataSource });
    return engine;
  }

  /** Appends facts to the stream `counter-<id>`; answers the position of the last one. */
  async append(counterId: string, ...events: readonly DomainEvent[]): Promise<Position> {
    return this.appendTo(`counter-${counterId}`, ...events);
  }

  async appendTo(stream: string, ...events: readonly DomainEvent[]): Promise<Position> {
    const written = await this.store.readStream(stream, { direction: 'backwards', limit: 1 });
    const { metadata } = recorded(events[0] ?? counted('none', 0));
    const drafts = events.map((event) => ({ id: uuidGenerator.next(), event, metadata }));
    const encoded = await codec.encode(stream, written[0]?.revision ?? -1, null, drafts);
    return (await this.store.append(stream, 'any', encoded)).position;
  }

  async rows<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const pool = this.engines[0]?.pool;
    if (!pool) throw new Error('open an engine first');
    return (await pool.query(sql, parameters)).rows as Row[];
  }

  async total(counterId: string): Promise<number | null> {
    const [row] = await this.rows<{ total: number }>('select total from views.counter_totals where counter_id = $1', [
      counterId,
    ]);
    return row?.total ?? null;
  }

  async close(): Promise<void> {
    for (const { engine } of this.engines) await engine.stop();
    for (const { pool, dataSource } of this.engines) {
      await pool.end();
      await dataSource.destroy();
    }
    await this.store.close();
    await this.drop();
  }
}

/** Waits for a condition, never for a time. @throws Error when it does not come true */
export async function eventually(condition: () => Promise<boolean> | boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in time');
    await pause(20);
  }
}

/** Numbers that look random and are the same for the same seed. */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
