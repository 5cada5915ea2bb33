import { setTimeout as sleep } from 'node:timers/promises';
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
import {
  DEFAULT_QUEUE,
  type FailedJob,
  type Job,
  JOB_QUEUES,
  type JobBackend,
  type JobCounts,
  type JobHandler,
  type JobQueue,
  type JobQueueName,
  type JobWorker,
  type RepeatedJob,
} from './job-queue.js';

export interface BullMqOptions {
  /** `redis://`, `rediss://` or `postgres://`. */
  readonly url: string;
  /** Hears of connection errors and of jobs that failed; never gets job data. */
  readonly report: (message: string) => void;
  /** First part of the names of the queues; default `liandiao`. */
  readonly queueName?: string;
  /** How often a job is tried; default 8, with pauses of 1, 2, 4, ... times `backoffMs`. */
  readonly attempts?: number;
  readonly backoffMs?: number;
  /** How long a worker may be silent before another takes its job; default 30,000. */
  readonly lockMs?: number;
  readonly concurrency?: number;
  /** How long closing waits for running jobs, and for a server that is away, before connections are cut; default 10,000. */
  readonly closeMs?: number;
  /** Milliseconds from now to an instant; default by the system clock. For a program that lives on a simulated clock. */
  readonly msUntil?: (instant: Date) => number;
}

type Data = Record<string, unknown>;
/** The part of BullMQ's classes that does not depend on the backend. */
type AnyQueue = Pick<
  Queue,
  | 'add'
  | 'upsertJobScheduler'
  | 'remove'
  | 'getJobCounts'
  | 'getFailed'
  | 'getJob'
  | 'close'
  | 'disconnect'
  | 'waitUntilReady'
>;
type AnyWorker = Pick<Worker, 'close' | 'disconnect' | 'waitUntilReady'>;
type WorkerTimes = { lockDuration: number; stalledInterval: number; maxStalledCount: number; concurrency: number };

interface Parts {
  readonly makeQueue: (name: string) => AnyQueue;
  readonly makeWorker: (name: string, processor: Processor<Data>, times: WorkerTimes) => AnyWorker;
}

/** Schema of the PostgreSQL backend. */
const SCHEMA = 'bullmq';
/** Connections of a queue and of a worker; a worker has one more that listens. Five of each stand in every process. */
const QUEUE_POOL = 1;
const WORKER_POOL = 2;
const DAY_SECONDS = 86_400;
/** Rounds of sweeps are many and need no memory beyond their own time. */
const PERIODIC = { removeOnComplete: { age: 3_600, count: 500 }, removeOnFail: { age: 30 * DAY_SECONDS } };

/** Jobs on BullMQ 6: Redis or PostgreSQL, chosen by the scheme of the address. */
export class BullMqJobBackend implements JobBackend {
  readonly queue: JobQueue;
  private readonly workers = new Set<AnyWorker>();

  private constructor(
    private readonly parts: Parts,
    private readonly queues: ReadonlyMap<JobQueueName, AnyQueue>,
    private readonly options: BullMqOptions,
  ) {
    this.queue = {
      add: (job) => this.add(job),
      repeat: (job) => this.repeat(job),
      remove: async (id) => {
        await Promise.all([...queues.values()].map((queue) => queue.remove(id)));
      },
      close: () => this.closeQueues(),
    };
  }

  /** Connects; with PostgreSQL, brings the schema up to date first. */
  static async open(options: BullMqOptions): Promise<BullMqJobBackend> {
    const parts = /^rediss?:/.test(options.url) ? redisParts(options) : await postgresParts(options);
    const queues = new Map(JOB_QUEUES.map((name) => [name, parts.makeQueue(fullName(options, name))] as const));
    await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()));
    return new BullMqJobBackend(parts, queues, options);
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<JobWorker> {
    const lock = this.options.lockMs ?? 30_000;
    const times: WorkerTimes = {
      lockDuration: lock,
      stalledInterval: lock,
      // Our jobs may run twice, so a worker that dies is no reason to give a job up.
      maxStalledCount: 10,
      concurrency: this.options.concurrency ?? 5,
    };
    const started = JOB_QUEUES.map((name) =>
      this.parts.makeWorker(fullName(this.options, name), (job) => run(job, name, handlers), times),
    );
    started.forEach((worker) => this.workers.add(worker));
    await Promise.all(started.map((worker) => worker.waitUntilReady()));
    return {
      close: async () => {
        started.forEach((worker) => this.workers.delete(worker));
        await Promise.all(started.map((one) => closeInTime(one, this.options)));
      },
    };
  }

  async counts(only?: JobQueueName): Promise<JobCounts> {
    const asked = [...this.queues].filter(([name]) => only === undefined || name === only);
    const counted = await Promise.all(
      asked.map(([, queue]) => queue.getJobCounts('waiting', 'delayed', 'active', 'completed', 'failed')),
    );
    const of = (state: string): number => counted.reduce((sum, counts) => sum + (counts[state] ?? 0), 0);
    return {
      waiting: of('waiting'),
      delayed: of('delayed'),
      active: of('active'),
      completed: of('completed'),
      failed: of('failed'),
    };
  }

  async failed(limit: number): Promise<readonly FailedJob[]> {
    const found = await Promise.all(
      [...this.queues].map(async ([name, queue]) =>
        (await queue.getFailed(0, limit - 1)).map((job) => failedJob(name, job)),
      ),
    );
    return found.flat().slice(0, limit);
  }

  async redrive(name: JobQueueName, id: string): Promise<boolean> {
    const job = await this.queues.get(name)?.getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((one) => closeInTime(one, this.options)));
    this.workers.clear();
    await this.closeQueues();
  }

  private async closeQueues(): Promise<void> {
    await Promise.all([...this.queues.values()].map((one) => closeInTime(one, this.options)));
  }

  private async repeat({ id, name, data, queue = DEFAULT_QUEUE, cron }: RepeatedJob): Promise<void> {
    const opts: JobsOptions = { attempts: this.options.attempts ?? 8, ...PERIODIC };
    await this.queues.get(queue)?.upsertJobScheduler(id, { pattern: cron, tz: 'Asia/Shanghai' }, { name, data, opts });
  }

  private async add(job: Job): Promise<void> {
    const msUntil = this.options.msUntil ?? ((instant) => instant.getTime() - Date.now());
    const options: JobsOptions = {
      jobId: job.id,
      delay: job.runAt ? Math.max(0, msUntil(job.runAt)) : 0,
      attempts: this.options.attempts ?? 8,
      backoff: { type: 'exponential', delay: this.options.backoffMs ?? 1000 },
      removeOnComplete: { age: 7 * DAY_SECONDS, count: 10_000 },
      removeOnFail: { age: 30 * DAY_SECONDS },
      ...(job.queue === 'periodic' ? PERIODIC : {}),
    };
    await this.queues.get(job.queue ?? DEFAULT_QUEUE)?.add(job.name, job.data, options);
  }
}

/** Waits for running jobs; a server that is away or coming back must not keep a program from ending (jobs may run twice). */
async function closeInTime(one: AnyWorker | AnyQueue, { closeMs = 10_000 }: BullMqOptions): Promise<void> {
  const closed = one.close().then(() => true);
  const patience = new AbortController();
  const late = sleep(closeMs, false, { signal: patience.signal });
  late.catch(() => undefined); // Aborted: it has closed in time.
  const inTime = await Promise.race([closed, late]).finally(() => patience.abort());
  if (inTime) return;
  // Nobody waits for these: both may wait for a server that does not come back.
  closed.catch(() => undefined);
  one.disconnect().catch(() => undefined);
}

const fullName = ({ queueName = 'liandiao' }: BullMqOptions, name: JobQueueName): string => `${queueName}-${name}`;

function failedJob(queue: JobQueueName, job: BullJob): FailedJob {
  const { id, name, failedReason, attemptsMade, finishedOn } = job;
  return {
    queue,
    id: String(id),
    name,
    reason: failedReason ?? '',
    attempts: attemptsMade,
    failedAt: finishedOn === undefined ? null : new Date(finishedOn).toISOString(),
  };
}

async function run(job: BullJob<Data>, queue: JobQueueName, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new UnrecoverableError(`no handler for jobs called ${job.name}`);
  await handler({ id: String(job.id), name: job.name, data: job.data, queue });
}

function redisParts(options: BullMqOptions): Parts {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = redisConnection(options.url);
  return {
    makeQueue: (name) => {
      // Who adds a job is told soon that Redis is away; a worker waits for it.
      const queue = new Queue<Data>(name, {
        connection: { ...connection, maxRetriesPerRequest: 3 },
      });
      queue.on('error', (error) => options.report(`queue ${name}: ${error.message}`));
      return queue as unknown as AnyQueue;
    },
    makeWorker: (name, processor, times) => {
      const worker = new Worker<Data>(name, processor, {
        connection: { ...connection, maxRetriesPerRequest: null },
        ...times,
      });
      worker.on('error', (error) => options.report(`worker ${name}: ${error.message}`));
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
  // A configuration, not a pool: only then can the schema be chosen (toolchain.md 7).
  const connection = { connectionString: options.url, schema: SCHEMA };
  return {
    makeQueue: (name) => {
      const queue = new Queue<Data>(name, { connection: { ...connection, max: QUEUE_POOL } });
      queue.on('error', (error) => options.report(`queue ${name}: ${error.message}`));
      return queue as unknown as AnyQueue;
    },
    makeWorker: (name, processor, times) => {
      const worker = new Worker<Data>(name, processor, { connection: { ...connection, max: WORKER_POOL }, ...times });
      worker.on('error', (error) => options.report(`worker ${name}: ${error.message}`));
      worker.on('failed', (job, error) => options.report(`job ${job?.id} (${job?.name}) failed: ${error.message}`));
      return worker;
    },
  };
}
