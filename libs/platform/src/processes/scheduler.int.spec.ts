import type { Pool } from 'pg';
import { createEnginePool } from '../database/index.js';
import { MemoryJobBackend } from '../jobs/index.js';
import { systemClock } from '../messaging/index.js';
import { createEmptyDatabase } from '../testing/index.js';
import { eventually } from '../testing/fakes/engine-harness.js';
import type { Dispatcher } from './dispatcher.js';
import { RUN_SWEEP, Sweeper, SweepRegistry } from './sweeps.js';

/** One scheduler among many workers (issue 04, 6): whoever holds the lock, and the next one when it is gone. */

/** The rhythm runs a hundred times faster than in the program: a scheduler is missed after 50 ms, not after 5 s. */
const SECOND_MS = 10;

interface Worker {
  readonly sweeper: Sweeper;
  readonly pool: Pool;
  readonly rounds: string[];
}

describe('the scheduler among several workers', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let workers: Worker[] = [];

  beforeEach(async () => {
    database = await createEmptyDatabase();
    workers = [];
  });
  afterEach(async () => {
    for (const { sweeper, pool } of workers) {
      await sweeper.stop();
      await pool.end();
    }
    await database.drop();
  });

  function worker(): Worker {
    const pool = createEnginePool(database.url, () => undefined);
    const rounds: string[] = [];
    const queue = new MemoryJobBackend().queue;
    const registry = new SweepRegistry();
    registry.add({ name: 'look', everySeconds: 1, due: async () => [] });
    const sweeper = new Sweeper({
      pool,
      registry,
      // No sweep of this spec finds anything that would be sent.
      dispatcher: {} as Dispatcher,
      clock: systemClock,
      secondMs: SECOND_MS,
      report: () => undefined,
      queue: {
        ...queue,
        add: async (job) => {
          expect(job).toMatchObject({ name: RUN_SWEEP, queue: 'periodic' });
          rounds.push(job.id);
        },
      },
    });
    const one = { sweeper, pool, rounds };
    workers.push(one);
    return one;
  }

  const leading = (): number => workers.filter(({ sweeper }) => sweeper.leads).length;
  const roundsFrom = async ({ rounds }: Worker, more: number): Promise<void> => {
    const wanted = rounds.length + more;
    await eventually(() => rounds.length >= wanted);
  };

  it('is one, and the others put nothing into the queue', async () => {
    const first = worker();
    first.sweeper.start();
    await eventually(() => first.sweeper.leads);
    const [second, third] = [worker(), worker()];
    second.sweeper.start();
    third.sweeper.start();
    await roundsFrom(first, 20);
    expect(leading()).toBe(1);
    expect([second.rounds, third.rounds]).toEqual([[], []]);
  });

  it('hands over when it ends', async () => {
    const [first, second] = [worker(), worker()];
    first.sweeper.start();
    await eventually(() => first.sweeper.leads);
    second.sweeper.start();
    await first.sweeper.stop();
    await eventually(() => second.sweeper.leads);
    await roundsFrom(second, 3);
    expect(first.sweeper.leads).toBe(false);
  });

  it('is replaced when its session breaks, as with a process that is killed, and rests as soon as it sees it', async () => {
    const [first, second] = [worker(), worker()];
    first.sweeper.start();
    await eventually(() => first.sweeper.leads);
    second.sweeper.start();
    // A process that is gone connects no more.
    first.pool.connect = (() => Promise.reject(new Error('gone'))) as never;
    await second.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()
         and database = (select oid from pg_database where datname = current_database())`,
    );
    await eventually(() => second.sweeper.leads);
    await eventually(() => !first.sweeper.leads);
    const before = first.rounds.length;
    await roundsFrom(second, 20);
    expect([leading(), first.rounds.length]).toEqual([1, before]);
  });
});
