import {
  DEFAULT_QUEUE,
  type FailedJob,
  type Job,
  type JobBackend,
  type JobCounts,
  type JobHandler,
  type JobQueue,
  type JobQueueName,
  type JobWorker,
  type RepeatedJob,
} from './job-queue.js';

const queueOf = ({ queue = DEFAULT_QUEUE }: Job): JobQueueName => queue;

interface Entry {
  readonly job: Job;
  readonly order: number;
  attempts: number;
  state: 'waiting' | 'active' | 'completed' | 'failed';
  reason: string;
}

export interface MemoryJobOptions {
  /** How often a job is tried before it counts as failed; default 8. */
  readonly attempts?: number;
}

/** Queue for tests: nothing rings by itself, `ring` runs what is due. */
export class MemoryJobBackend implements JobBackend {
  private readonly entries = new Map<string, Entry>();
  private handlers: ReadonlyMap<string, JobHandler> | null = null;
  private order = 0;
  /** By id. No calendar runs here: a spec adds the job itself. */
  readonly repeated = new Map<string, RepeatedJob>();

  constructor(private readonly options: MemoryJobOptions = {}) {}

  readonly queue: JobQueue = {
    add: async (job) => {
      if (this.entries.has(job.id)) return;
      this.order += 1;
      // Through JSON, as every real queue does.
      const data = JSON.parse(JSON.stringify(job.data)) as Job['data'];
      this.entries.set(job.id, { job: { ...job, data }, order: this.order, attempts: 0, state: 'waiting', reason: '' });
    },
    repeat: async (job) => {
      this.repeated.set(job.id, job);
    },
    remove: async (id) => {
      if (this.entries.get(id)?.state === 'waiting') this.entries.delete(id);
    },
    close: async () => undefined,
  };

  /** Jobs that wait, in the order in which they will ring. */
  get waiting(): readonly Job[] {
    return this.sorted().map(({ job }) => job);
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<JobWorker> {
    this.handlers = handlers;
    return {
      close: async () => {
        this.handlers = null;
      },
    };
  }

  /** Runs jobs that are due at `until`, also those added meanwhile. Answers how many ran. */
  async ring(until: Date): Promise<number> {
    let ran = 0;
    for (;;) {
      const next = this.sorted().find(({ job }) => (job.runAt?.getTime() ?? 0) <= until.getTime());
      if (!next || !this.handlers) return ran;
      await this.run(next, this.handlers);
      ran += 1;
    }
  }

  /** Everything in the queue is gone, as after a flushed Redis. */
  flush(): void {
    this.entries.clear();
  }

  async counts(queue?: JobQueueName): Promise<JobCounts> {
    const asked = ({ job }: Entry): boolean => queue === undefined || queueOf(job) === queue;
    const count = (state: Entry['state']): number =>
      [...this.entries.values()].filter((one) => one.state === state && asked(one)).length;
    const later = (entry: Entry): boolean => (entry.job.runAt?.getTime() ?? 0) > Date.now();
    const delayed = this.sorted().filter((entry) => asked(entry) && later(entry)).length;
    return {
      waiting: count('waiting') - delayed,
      delayed,
      active: count('active'),
      completed: count('completed'),
      failed: count('failed'),
    };
  }

  async failed(limit: number): Promise<readonly FailedJob[]> {
    return [...this.entries.values()]
      .filter(({ state }) => state === 'failed')
      .slice(0, limit)
      .map(({ job, reason, attempts }) => {
        return { queue: queueOf(job), id: job.id, name: job.name, reason, attempts, failedAt: null };
      });
  }

  async redrive(queue: JobQueueName, id: string): Promise<boolean> {
    const entry = this.entries.get(id);
    if (entry?.state !== 'failed' || queueOf(entry.job) !== queue) return false;
    Object.assign(entry, { state: 'waiting', attempts: 0 });
    return true;
  }

  async close(): Promise<void> {
    this.handlers = null;
  }

  private sorted(): Entry[] {
    const time = ({ job }: Entry): number => job.runAt?.getTime() ?? 0;
    return [...this.entries.values()]
      .filter(({ state }) => state === 'waiting')
      .toSorted((a, b) => time(a) - time(b) || a.order - b.order);
  }

  private async run(entry: Entry, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    entry.state = 'active';
    entry.attempts += 1;
    const handler = handlers.get(entry.job.name);
    try {
      if (!handler) {
        entry.state = 'failed';
        entry.reason = `no handler for jobs called ${entry.job.name}`;
        return;
      }
      await handler(entry.job);
      entry.state = 'completed';
    } catch (error) {
      entry.reason = error instanceof Error ? error.message : String(error);
      // As in every queue, the job itself keeps the error's consequence: it waits for another attempt or has failed.
      entry.state = entry.attempts < (this.options.attempts ?? 8) ? 'waiting' : 'failed';
    }
  }
}
