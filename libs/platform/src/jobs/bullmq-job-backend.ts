import {
  createPostgresBackend,
  createRedisBackend,
  type Job as BullJob,
  type JobsOptions,
  type Processor,
  type Queue,
  runMigrations,
  UnrecoverableError,
  type Worker,
  withBackend,
} from 'bullmq';
import { Client } from 'pg';
import type { Job, JobBackend, JobHandler, JobQueue, JobWorker } from './job-queue.js';

export interface BullMqOptions {
  /** `redis://`, `rediss://` or `postgres://`. */
  readonly url: string;
  /** Hears of connection errors and of jobs that failed; never gets job data. */
  readonly report: (message: string) => void;
  /** Name of the queue; default `liandiao`. */
  readonly queueName?: string;
  /** How often a job is tried; default 8, with pauses of 1, 2, 4, ... times `backoffMs`. */
  readonly attempts?: number;
  readonly backoffMs?: number;
  /** How long a worker may be silent before another takes its job; default 30,000. */
  readonly lockMs?: number;
  readonly concurrency?: number;
}

type Data = Record<string, unknown>;
/** The part of BullMQ's classes that does not depend on the backend. */
type AnyQueue = Pick<Queue, 'add' | 'remove' | 'getJobCounts' | 'close' | 'waitUntilReady'>;
type AnyWorker = Pick<Worker, 'close' | 'waitUntilReady'>;
type WorkerTimes = { lockDuration: number; stalledInterval: number; maxStalledCount: number; concurrency: number };

interface Parts {
  readonly queue: AnyQueue;
  readonly makeWorker: (processor: Processor<Data>, times: WorkerTimes) => AnyWorker;
}

/** Schema of the PostgreSQL backend. */
const SCHEMA = 'bullmq';
/** Connections per queue and worker; each has one more that listens. */
const POSTGRES_POOL = 3;
const DAY_SECONDS = 86_400;

/** Jobs on BullMQ 6: Redis or PostgreSQL, chosen by the scheme of the address. */
export class BullMqJobBackend implements JobBackend {
  readonly queue: JobQueue;
  private readonly workers = new Set<AnyWorker>();

  private constructor(
    private readonly parts: Parts,
    private readonly options: BullMqOptions,
  ) {
    this.queue = {
      add: (job) => this.add(job),
      remove: async (id) => {
        await parts.queue.remove(id);
      },
      close: () => parts.queue.close(),
    };
  }

  /** Connects; with PostgreSQL, brings the schema up to date first. */
  static async open(options: BullMqOptions): Promise<BullMqJobBackend> {
    const parts = /^rediss?:/.test(options.url) ? redisParts(options) : await postgresParts(options);
    await parts.queue.waitUntilReady();
    return new BullMqJobBackend(parts, options);
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<JobWorker> {
    const lock = this.options.lockMs ?? 30_000;
    const worker = this.parts.makeWorker((job) => run(job, handlers), {
      lockDuration: lock,
      stalledInterval: lock,
      // Our jobs may run twice, so a worker that dies is no reason to give a job up.
      maxStalledCount: 10,
      concurrency: this.options.concurrency ?? 5,
    });
    this.workers.add(worker);
    await worker.waitUntilReady();
    return {
      close: async () => {
        this.workers.delete(worker);
        await worker.close();
      },
    };
  }

  async counts(): Promise<Readonly<Record<'waiting' | 'delayed' | 'active' | 'completed' | 'failed', number>>> {
    const counts = await this.parts.queue.getJobCounts('waiting', 'delayed', 'active', 'completed', 'failed');
    const of = (state: string): number => counts[state] ?? 0;
    return {
      waiting: of('waiting'),
      delayed: of('delayed'),
      active: of('active'),
      completed: of('completed'),
      failed: of('failed'),
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.workers.clear();
    await this.parts.queue.close();
  }

  private async add(job: Job): Promise<void> {
    const options: JobsOptions = {
      jobId: job.id,
      delay: Math.max(0, (job.runAt?.getTime() ?? 0) - Date.now()),
      attempts: this.options.attempts ?? 8,
      backoff: { type: 'exponential', delay: this.options.backoffMs ?? 1000 },
      removeOnComplete: { age: 7 * DAY_SECONDS, count: 10_000 },
      removeOnFail: { age: 30 * DAY_SECONDS },
    };
    await this.parts.queue.add(job.name, job.data, options);
  }
}

async function run(job: BullJob<Data>, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new UnrecoverableError(`no handler for jobs called ${job.name}`);
  await handler({ id: String(job.id), name: job.name, data: job.data });
}

function redisParts(options: BullMqOptions): Parts {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const name = options.queueName ?? 'liandiao';
  const connection = redisConnection(options.url);
  // Who adds a job is told soon that Redis is away; a worker waits for it.
  const queue = new Queue<Data>(name, { connection: { ...connection, maxRetriesPerRequest: 3 } });
  queue.on('error', (error) => options.report(`queue: ${error.message}`));
  return {
    queue: queue as unknown as AnyQueue,
    makeWorker: (processor, times) => {
      const worker = new Worker<Data>(name, processor, {
        connection: { ...connection, maxRetriesPerRequest: null },
        ...times,
      });
      worker.on('error', (error) => options.report(`worker: ${error.message}`));
      worker.on('failed', (job, error) => options.report(`job ${job?.id} (${job?.name}) failed: ${error.message}`));
      return worker;
    },
  };
}

function redisConnection(address: string) {
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    db: Number(url.pathname.slice(1) || 0),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

async function postgresParts(options: BullMqOptions): Promise<Parts> {
  const client = new Client({ connectionString: options.url, application_name: 'liandiao-jobs' });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const name = options.queueName ?? 'liandiao';
  // A configuration, not a pool: only then can the schema be chosen (toolchain.md 7).
  const connection = { connectionString: options.url, schema: SCHEMA, max: POSTGRES_POOL };
  const queue = new Queue<Data>(name, { connection });
  queue.on('error', (error) => options.report(`queue: ${error.message}`));
  return {
    queue: queue as unknown as AnyQueue,
    makeWorker: (processor, times) => {
      const worker = new Worker<Data>(name, processor, { connection, ...times });
      worker.on('error', (error) => options.report(`worker: ${error.message}`));
      worker.on('failed', (job, error) => options.report(`job ${job?.id} (${job?.name}) failed: ${error.message}`));
      return worker;
    },
  };
}
