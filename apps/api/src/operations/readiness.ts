import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { HealthReady } from '@libs/contracts';
import { comparePositions, EVENT_STORE, type EventStore, type Position } from '@platform/event-store';
import { JOB_BACKEND, type JobBackend } from '@platform/jobs';
import { ProjectionEngine, type ViewStatus } from '@platform/projections';
import { DataSource } from 'typeorm';

const LONGEST_CHECK_MS = 2_000;

type Check = HealthReady['checks'][number];

/** Whether this process can serve: everything connected, and the views as far as the log was at the start. */
@Injectable()
export class Readiness {
  private headAtStart: Position | null = null;
  private caughtUp = false;

  constructor(
    private readonly engine: ProjectionEngine,
    private readonly dataSource: DataSource,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(JOB_BACKEND) private readonly jobs: JobBackend,
  ) {}

  async report(): Promise<HealthReady> {
    const checks = await Promise.all([
      check('database', () => this.dataSource.query('SELECT 1')),
      check('event-store', async () => {
        const head = await this.store.head();
        this.headAtStart ??= head;
      }),
      check('queues', () => this.jobs.counts()),
    ]);
    const answered = checks.every(({ ok }) => ok);
    const found = answered ? await inTime(() => this.engine.status()) : null;
    const connected = found !== null;
    const views = found ?? [];
    this.caughtUp ||= connected && this.reachedStart(views);
    const serving = views.every(({ state }) => state !== 'outdated' && state !== 'stalled');
    const status = !connected ? 'unavailable' : this.caughtUp && serving ? 'ready' : 'starting';
    return {
      status,
      head: views[0]?.head ?? this.headAtStart ?? '',
      checks,
      views: views.map(({ name, position, state, lagSeconds }) => ({ name, position, state, lagSeconds })),
    };
  }

  private reachedStart(views: readonly ViewStatus[]): boolean {
    const { headAtStart } = this;
    return headAtStart !== null && views.every(({ position }) => comparePositions(position, headAtStart) >= 0);
  }
}

/** Says that it failed, not why: the address of a database is nobody's business here. */
async function check(name: string, work: () => Promise<unknown>): Promise<Check> {
  return { name, ok: (await inTime(() => work().then(() => true))) === true };
}

/** Null when the work failed, or took too long: a store that is away tries again for a while, who asks wants to know now. */
async function inTime<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const late = new AbortController();
  const silence = pause(LONGEST_CHECK_MS, null, { signal: late.signal }).catch(() => null);
  try {
    return await Promise.race([work(), silence]);
  } catch {
    return null;
  } finally {
    late.abort();
  }
}
