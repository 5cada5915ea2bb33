/**
 * The jobs port. A queue only rings; what is due stands in a stream or a view. Jobs can come late, twice or never, and a
 * job ends by sending a command, never by writing a table.
 */
export interface Job {
  /** Derived from the event that caused it. Letters, digits and dashes; not digits alone (BullMQ refuses those). */
  readonly id: string;
  /** Which handler: one per name, checked at start. */
  readonly name: string;
  /** Ids only, never personal data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** When to ring; absent or past: at once. */
  readonly runAt?: Date;
}

export interface JobQueue {
  /** Adding the same id again while the job is waiting changes nothing. */
  add(job: Job): Promise<void>;
  /** Takes a job that is still waiting out of the queue; a missing one is fine. */
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

export type JobHandler = (job: Job) => Promise<void>;

export interface JobWorker {
  /** Lets running jobs finish, takes no new ones. */
  close(): Promise<void>;
}

export interface JobBackend {
  readonly queue: JobQueue;
  /** @throws Error when a name has two handlers */
  work(handlers: ReadonlyMap<string, JobHandler>): Promise<JobWorker>;
  /** Jobs by state, for metrics and tests. */
  counts(): Promise<Readonly<Record<'waiting' | 'delayed' | 'active' | 'completed' | 'failed', number>>>;
  close(): Promise<void>;
}

export const JOB_BACKEND = Symbol('JobBackend');
