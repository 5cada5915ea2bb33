import type { Pool } from 'pg';
import { tryLock, unlock } from '../database/index.js';
import type { JobHandler, JobQueue } from '../jobs/index.js';
import { type Clock, deterministicId } from '../messaging/index.js';
import { messageOf } from '../projections/index.js';
import { Leadership } from './leadership.js';
import { type Dispatcher, refusalOf } from './dispatcher.js';
import type { Send } from './process.js';

/** A command for something that is due. `key` names what is due, so that finding it twice sends the same command. */
export type Due = Send & { readonly key: string };

/**
 * Looks in a view for what is due and not done, because an alarm was late, lost or flushed with its queue
 * (design.md 4.1). Contexts register theirs: `constructor(sweeps: SweepRegistry, overdue: OverdueSweep) { sweeps.add(overdue); }`.
 */
export interface Sweep {
  readonly name: string;
  readonly everySeconds: number;
  /** Moments at which it also runs, as calendars in Shanghai time under names of their own (see `RepeatedJob`). */
  readonly calendar?: Readonly<Record<string, string>>;
  due(now: Date): Promise<readonly Due[]>;
}

export class SweepRegistry {
  private readonly sweeps = new Map<string, Sweep>();

  /** @throws Error when two sweeps have one name */
  add(sweep: Sweep): void {
    if (this.sweeps.has(sweep.name)) throw new Error(`two sweeps are called ${sweep.name}`);
    this.sweeps.set(sweep.name, sweep);
  }

  all(): readonly Sweep[] {
    return [...this.sweeps.values()];
  }
}

export interface SweepResult {
  readonly name: string;
  readonly found: number;
  /** Rules said no, mostly because somebody was faster. */
  readonly refused: number;
  /** Another worker was sweeping. */
  readonly skipped: boolean;
}

export interface SweeperOptions {
  readonly pool: Pool;
  readonly registry: SweepRegistry;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly queue: JobQueue;
  /** Milliseconds that a second of the rhythm lasts; default 1000, less where the clock is simulated. */
  readonly secondMs?: number;
  /** Hears of sweeps that failed; they run again at their next time. */
  readonly report: (sweep: string, error: string) => void;
}

/** Name of the jobs of the queue `periodic`. */
export const RUN_SWEEP = 'RunSweep';

const LEAD_EVERY_SECONDS = 5;

/**
 * Runs all sweeps, each in its rhythm. One worker is the scheduler: whoever holds the lock of the database, which dies with
 * its session, so that another takes over. The scheduler puts a job for each round into the queue `periodic`, where any
 * worker takes it; while the queue is away it runs the round itself, for sweeps are what heals a lost queue.
 */
export class Sweeper {
  private timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<unknown>>();
  private readonly leadership: Leadership;
  private readonly secondMs: number;
  private watch: NodeJS.Timeout | null = null;

  constructor(private readonly options: SweeperOptions) {
    this.leadership = new Leadership(options.pool, 'liandiao:scheduler');
    this.secondMs = options.secondMs ?? 1000;
  }

  /** Is this process the one that schedules? */
  get leads(): boolean {
    return this.timers.length > 0;
  }

  /** The first round starts at once: what became due while no worker ran is found now. */
  start(): void {
    if (this.watch) return;
    this.watch = setInterval(() => this.inBackground('scheduler', this.lead()), LEAD_EVERY_SECONDS * this.secondMs);
    this.inBackground('scheduler', this.lead());
  }

  async stop(): Promise<void> {
    if (this.watch) clearInterval(this.watch);
    this.watch = null;
    this.rest();
    await Promise.all(this.running);
    await this.leadership.giveUp();
  }

  /** What a worker does with a job of the queue `periodic`. */
  readonly handler: JobHandler = async ({ data: { sweep: name } }) => {
    const sweep = this.options.registry.all().find((one) => one.name === name);
    if (sweep) await this.run(sweep);
  };

  private async lead(): Promise<void> {
    const leads = await this.leadership.holdOrTake();
    if (!leads) return this.rest();
    if (this.leads || this.watch === null) return;
    for (const sweep of this.options.registry.all()) {
      this.inBackground(sweep.name, this.enter(sweep));
      this.inBackground(sweep.name, this.schedule(sweep));
      const everyMs = sweep.everySeconds * this.secondMs;
      this.timers.push(setInterval(() => this.inBackground(sweep.name, this.schedule(sweep)), everyMs));
    }
  }

  private rest(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
  }

  /** Enters its calendar into the queue; whoever leads does so again, which changes nothing. */
  private async enter({ name, calendar = {} }: Sweep): Promise<void> {
    for (const [key, cron] of Object.entries(calendar)) {
      const id = `calendar-${name}-${key}`;
      await this.options.queue.repeat({ id, name: RUN_SWEEP, data: { sweep: name }, queue: 'periodic', cron });
    }
  }

  private async schedule(sweep: Sweep): Promise<void> {
    const slot = Math.floor(Date.now() / (sweep.everySeconds * this.secondMs));
    const id = `sweep-${sweep.name}-${slot}`;
    try {
      await this.options.queue.add({ id, name: RUN_SWEEP, data: { sweep: sweep.name }, queue: 'periodic' });
    } catch (error) {
      this.options.report(sweep.name, `queue away, the scheduler runs it itself: ${messageOf(error)}`);
      await this.run(sweep);
    }
  }

  /** Runs every sweep once. @throws what a sweep or a command throws, refusals excepted */
  async runOnce(): Promise<readonly SweepResult[]> {
    const results: SweepResult[] = [];
    for (const sweep of this.options.registry.all()) results.push(await this.run(sweep));
    return results;
  }

  private inBackground(name: string, work: Promise<unknown>): void {
    const run = work
      .catch((error: unknown) => this.options.report(name, messageOf(error)))
      .finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async run(sweep: Sweep): Promise<SweepResult> {
    const client = await this.options.pool.connect();
    const lock = `liandiao:sweep:${sweep.name}`;
    try {
      if (!(await tryLock(client, lock))) return { name: sweep.name, found: 0, refused: 0, skipped: true };
      try {
        return await this.sendAll(sweep);
      } finally {
        await unlock(client, lock);
      }
    } finally {
      client.release();
    }
  }

  private async sendAll(sweep: Sweep): Promise<SweepResult> {
    const found = await sweep.due(this.options.clock.now());
    let refused = 0;
    for (const { key, command, data } of found) {
      const id = deterministicId('sweep', sweep.name, key);
      const ids = { commandId: id, correlationId: id, causationId: id };
      try {
        await this.options.dispatcher.send({ command, data, actor: sweep.name, via: 'job', ...ids });
      } catch (error) {
        if (!refusalOf(error)) throw error;
        refused += 1;
      }
    }
    return { name: sweep.name, found: found.length, refused, skipped: false };
  }
}
