import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction, tableStatements, withLock } from '../database/index.js';
import {
  comparePositions,
  type EventCodec,
  type EventDefinition,
  type EventStore,
  type Position,
} from '../event-store/index.js';
import { type Clock, DomainError, invalid } from '../messaging/index.js';
import { Checkpoints } from './checkpoints.js';
import { type Comparison, compareView } from './compare.js';
import { Consumer, type ConsumerStatus } from './consumer.js';
import { messageOf } from './errors.js';
import { fingerprintOf } from './fingerprint.js';
import type { AnyProjection } from './projection.js';
import { Projector, type View } from './projector.js';
import { type OnProgress, type RebuildOptions, type RebuildParts, rebuildView } from './rebuild.js';
import { Relevance } from './relevance.js';
import { ViewTable } from './view-table.js';
import { pause } from './waiting.js';

export interface ProjectionEngineOptions {
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly clock: Clock;
  readonly definitions: readonly EventDefinition[];
  readonly projections: readonly AnyProjection[];
  /** Hears of every view that stands still or goes on again. */
  readonly report?: (status: ConsumerStatus) => void;
}

export interface ViewStatus extends Omit<ConsumerStatus, 'state'> {
  /** `outdated`: its table has the shape of another version and waits for a rebuild. */
  readonly state: ConsumerStatus['state'] | 'rebuilding' | 'outdated';
  readonly head: Position;
  /** Seconds that the oldest event not yet in the view has been waiting; 0 when it is up to date. */
  readonly lagSeconds: number;
}

interface Kept {
  readonly view: View;
  readonly consumer: Consumer;
  rebuilding: boolean;
  startError: string | null;
}

const WAIT_STEP_MS = 25;

/** Keeps all views. One engine per process; any number of processes may run one, the checkpoint lets one of them win. */
export class ProjectionEngine {
  private readonly kept = new Map<string, Kept>();
  private readonly checkpoints = new Checkpoints('view');
  private readonly parts: RebuildParts;
  private prepared: Promise<void> | null = null;
  private stopping = new AbortController();
  /** Rebuilds of one process run one after another: each needs two connections of the pool. */
  private rebuilds: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ProjectionEngineOptions) {
    const { pool, dataSource, store } = options;
    this.parts = { pool, dataSource, store, checkpoints: this.checkpoints };
  }

  get views(): readonly string[] {
    return this.options.projections.map(({ name }) => name);
  }

  /**
   * Makes the tables of new views. Does not touch tables that exist, so any process may call it at start.
   * @throws Error when a projection handles an event type that no context defines, or two have one name
   */
  prepare(): Promise<void> {
    this.prepared ??= this.prepareAll();
    return this.prepared;
  }

  /** Starts following the log; views of another shape are rebuilt first, each in its own time. */
  async start(): Promise<void> {
    await this.prepare();
    this.stopping = new AbortController();
    for (const kept of this.kept.values()) void this.startOne(kept, this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.rebuilds;
    await Promise.all([...this.kept.values()].map(({ consumer }) => consumer.stop()));
  }

  /**
   * Brings views (default: all) up to the end of the log as it is now, then returns; works with and without `start`.
   * @throws EventRejected when an event cannot be handled
   */
  async drain(names: readonly string[] = this.views): Promise<void> {
    await this.prepare();
    for (const name of names) {
      const kept = this.find(name);
      if (await this.outdated(kept.view)) await this.rebuild(name);
      await kept.consumer.drain();
    }
  }

  /**
   * Waits until the view has seen everything up to `position`: reading one's own writes.
   * @throws DomainError `VIEW_BEHIND` when it takes longer than `timeoutMs`
   */
  async waitFor(name: string, position: Position, timeoutMs = 5000): Promise<void> {
    await this.prepare();
    const { consumer, view } = this.find(name);
    const reached = consumer.running
      ? await consumer.reached(position, timeoutMs)
      : await this.reachedElsewhere(view, position, timeoutMs);
    if (!reached) {
      throw new DomainError('unavailable', 'VIEW_BEHIND', '数据正在更新，请稍候几秒后刷新重试。', {
        extra: { view: name },
      });
    }
  }

  /** `waitFor` over all views, or over those named. */
  async waitForAll(position: Position, timeoutMs = 5000, names: readonly string[] = this.views): Promise<void> {
    await Promise.all(names.map((name) => this.waitFor(name, position, timeoutMs)));
  }

  /**
   * For a position that comes from outside: waiting for what no command wrote would only hold the line. A view that has
   * read so far proves it without asking the store, which is the usual case.
   * @throws DomainError `POSITION_UNKNOWN` when the log does not reach so far
   */
  async mustBeInLog(position: Position): Promise<void> {
    await this.prepare();
    for (const { consumer } of this.kept.values()) if (consumer.hasReached(position)) return;
    if (comparePositions(position, await this.options.store.head()) <= 0) return;
    throw invalid('POSITION_UNKNOWN', '位置（atLeast）尚不存在，请原样填写命令返回的位置。', { field: 'atLeast' });
  }

  /** Sees to it that the views have seen `position`, doing the work here when this process does not follow the log. */
  async freshen(names: readonly string[], position: Position, timeoutMs = 5000): Promise<void> {
    await this.prepare();
    const idle = names.filter((name) => !this.find(name).consumer.running);
    await this.drain(idle);
    await this.waitForAll(
      position,
      timeoutMs,
      names.filter((name) => !idle.includes(name)),
    );
  }

  /** @throws RebuildRunning; EventRejected, and then the serving table stays as it was */
  async rebuild(name: string, onProgress?: OnProgress, options: RebuildOptions = {}): Promise<void> {
    await this.prepare();
    const kept = this.find(name);
    await this.inTurn(async () => {
      kept.rebuilding = true;
      try {
        await rebuildView(this.parts, kept.view, onProgress ? { ...options, onProgress } : options);
        kept.startError = null;
      } finally {
        kept.rebuilding = false;
      }
    });
  }

  /** Folds the log again beside the view and compares row for row. */
  async compareWithRebuild(name: string, options: RebuildOptions = {}): Promise<Comparison> {
    await this.prepare();
    const { view } = this.find(name);
    return this.inTurn(() => compareView(this.parts, view, options));
  }

  async status(): Promise<readonly ViewStatus[]> {
    await this.prepare();
    const head = await this.options.store.head();
    return Promise.all([...this.kept.values()].map((kept) => this.statusOf(kept, head)));
  }

  /** True when every view has the shape this program expects and none stands still. */
  async ready(): Promise<boolean> {
    const all = await this.status();
    return all.every(({ state }) => state !== 'outdated' && state !== 'stalled' && state !== 'superseded');
  }

  private async prepareAll(): Promise<void> {
    const { store, pool, report } = this.options;
    for (const projection of this.options.projections) {
      if (this.kept.has(projection.name)) throw new Error(`two projections are called ${projection.name}`);
      const view = await this.viewOf(projection);
      const consumer = new Consumer(store, new Projector(pool, this.checkpoints, view), report);
      this.kept.set(projection.name, { view, consumer, rebuilding: false, startError: null });
    }
    const client = await pool.connect();
    try {
      await withLock(client, 'liandiao:views', async () => {
        for (const { view } of this.kept.values()) await this.createIfNew(view);
      });
    } finally {
      client.release();
    }
  }

  private async viewOf(projection: AnyProjection): Promise<View> {
    const { dataSource, definitions, codec } = this.options;
    const metadata = dataSource.getMetadata(projection.entity);
    return {
      projection,
      table: new ViewTable(metadata, metadata.schema ?? 'app', metadata.tableName),
      fingerprint: await fingerprintOf(projection, dataSource),
      relevance: new Relevance(`view ${projection.name}`, projection.handles, definitions, codec),
    };
  }

  private async createIfNew(view: View): Promise<void> {
    const { pool, dataSource } = this.options;
    const { name } = view.projection;
    await inTransaction(pool, async (client) => {
      if (await this.checkpoints.read(client, name)) return;
      // Without a checkpoint nobody knows what the table holds.
      await client.query(`drop table if exists ${view.table.path}`);
      const metadata = dataSource.getMetadata(view.projection.entity);
      for (const statement of await tableStatements(dataSource, metadata, metadata.tablePath))
        await client.query(statement);
      await this.checkpoints.create(client, name, view.fingerprint);
    });
  }

  private async startOne(kept: Kept, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        if (await this.outdated(kept.view)) await this.rebuild(kept.view.projection.name);
        kept.startError = null;
        if (signal.aborted) return;
        kept.consumer.start();
        return;
      } catch (error) {
        kept.startError = messageOf(error);
        await pause(Math.min(200 * 2 ** failures, 30_000), signal);
      }
    }
  }

  /** True when the table has another shape, or its checkpoint lies beyond the log: it was made from another log. */
  private async outdated(view: View): Promise<boolean> {
    const checkpoint = await this.checkpoints.read(this.options.pool, view.projection.name);
    if (!checkpoint || checkpoint.fingerprint !== view.fingerprint) return true;
    return comparePositions(checkpoint.position, await this.options.store.head()) > 0;
  }

  private async reachedElsewhere(view: View, position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const checkpoint = await this.checkpoints.read(this.options.pool, view.projection.name);
      if (checkpoint && comparePositions(checkpoint.position, position) >= 0) return true;
      if (Date.now() >= deadline) return false;
      await pause(WAIT_STEP_MS);
    }
  }

  private async statusOf(kept: Kept, head: Position): Promise<ViewStatus> {
    const { view, consumer } = kept;
    const own = consumer.status();
    const checkpoint = await this.checkpoints.read(this.options.pool, own.name);
    const position = consumer.running ? own.position : (checkpoint?.position ?? own.position);
    const outdated = checkpoint?.fingerprint !== view.fingerprint;
    const lagSeconds = await this.lagOf(view, position, head);
    const error = kept.startError ?? own.error;
    const state = kept.rebuilding ? 'rebuilding' : outdated ? 'outdated' : own.state;
    return { ...own, state, error, position, head, lagSeconds };
  }

  private async lagOf(view: View, position: Position, head: Position): Promise<number> {
    if (comparePositions(position, head) >= 0) return 0;
    const { prefixes } = view.projection;
    const [oldest] = await this.options.store.readAll({ after: position, prefixes, limit: 1 });
    return oldest ? Math.max(0, (this.options.clock.now().getTime() - oldest.created.getTime()) / 1000) : 0;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.rebuilds.then(work);
    this.rebuilds = result.catch(() => undefined);
    return result;
  }

  private find(name: string): Kept {
    const kept = this.kept.get(name);
    if (!kept) throw new Error(`there is no view ${name}; there are ${this.views.join(', ')}`);
    return kept;
  }
}
