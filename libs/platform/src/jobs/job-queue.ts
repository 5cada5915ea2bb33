/**
 * The jobs port. A queue only rings; what is due stands in a stream or a view. Jobs can come late, twice or never, and a
 * job ends by sending a command, never by writing a table.
 */
/** Queues of their own, so that a slow mail server holds up no deadline. */
export const JOB_QUEUES = ['offers', 'deadlines', 'notices', 'escalation', 'periodic'] as const;
export type JobQueueName = (typeof JOB_QUEUES)[number];
export const DEFAULT_QUEUE: JobQueueName = 'deadlines';

export interface Job {
  /** Derived from the event that caused it. Letters, digits and dashes; not digits alone (BullMQ refuses those). */
  readonly id: string;
  /** Which handler: one per name, checked at start. */
  readonly name: string;
  /** Ids only, never personal data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** When to ring; absent or past: at once. */
  readonly runAt?: Date;
  /** Default: `DEFAULT_QUEUE`. */
  readonly queue?: JobQueueName;
}

/** A job that comes again and again by the calendar, in Shanghai time. */
export interface RepeatedJob extends Omit<Job, 'runAt'> {
  /** Minute, hour, day of the month, month, day of the week: `30 0 * * 1` is every Monday at half past midnight. */
  readonly cron: string;
}

/** A job that was tried as often as it may be (dead letter). Ids and a short reason, no data. */
export interface FailedJob {
  readonly queue: JobQueueName;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly attempts: number;
  /** ISO 8601; null where the queue does not know. */
  readonly failedAt: string | null;
}

export type JobState = 'waiting' | 'delayed' | 'active' | 'completed' | 'failed';
export type JobCounts = Readonly<Record<JobState, number>>;

export interface JobQueue {
  /** Adding the same id again while the job is waiting changes nothing. */
  add(job: Job): Promise<void>;
  /** Telling it again, also from another process, changes nothing; another calendar under the same id replaces it. */
  repeat(job: RepeatedJob): Promise<void>;
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
  /** Jobs by state, for metrics and tests; of one queue or of all. */
  counts(queue?: JobQueueName): Promise<JobCounts>;
  /** Dead letters of all queues. */
  failed(limit: number): Promise<readonly FailedJob[]>;
  /** Lets a dead letter be tried again; false: there is none of that id. */
  redrive(queue: JobQueueName, id: string): Promise<boolean>;
  close(): Promise<void>;
}

export const JOB_BACKEND = Symbol('JobBackend');
