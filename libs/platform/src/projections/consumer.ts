import { comparePositions, type EventStore, type Position, START, type StoredEvent } from '../event-store/index.js';
import { EventRejected, CheckpointMoved, messageOf, Superseded } from './errors.js';
import { pause, Waiters } from './waiting.js';

/** What an ordered consumer does with its events. */
export interface ConsumerTask {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Where it stands, as last committed. */
  position(): Promise<Position>;
  /**
   * Handles the events and commits everything up to `to`.
   * @throws EventRejected (all before it is committed), CheckpointMoved, Superseded; any other error is passing
   */
  handle(events: readonly StoredEvent[], from: Position, to: Position): Promise<void>;
}

export type ConsumerState = 'stopped' | 'running' | 'retrying' | 'stalled' | 'superseded';

export interface ConsumerStatus {
  readonly name: string;
  readonly state: ConsumerState;
  readonly position: Position;
  /** Why it does not go on; null while it does. */
  readonly error: string | null;
  /** The event in front of which it stands still. */
  readonly eventId: string | null;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** A checkpoint that moved over foreign events only is written at most this often. */
const IDLE_CHECKPOINT_MS = 200;
const BATCH = 500;

/**
 * One ordered consumer of the log with back-pressure: the next batch is asked for when this one is committed. Errors stop
 * it in front of the event, are shown in its status, and are tried again with growing pauses.
 */
export class Consumer {
  private state: ConsumerState = 'stopped';
  private seen: Position = START;
  private committed: Position = START;
  private failure: { message: string; eventId: string | null } | null = null;
  private controller: AbortController | null = null;
  private loop: Promise<void> = Promise.resolve();
  private lane: Promise<unknown> = Promise.resolve();
  private idleTimer: NodeJS.Timeout | null = null;
  private readonly waiters = new Waiters();

  constructor(
    private readonly store: EventStore,
    private readonly task: ConsumerTask,
    /** Hears of every trouble and of the recovery from it. */
    private readonly report: (status: ConsumerStatus) => void = () => undefined,
  ) {}

  get running(): boolean {
    return this.controller !== null;
  }

  status(): ConsumerStatus {
    return {
      name: this.task.name,
      state: this.state,
      position: this.seen,
      error: this.failure?.message ?? null,
      eventId: this.failure?.eventId ?? null,
    };
  }

  start(): void {
    if (this.controller) return;
    this.controller = new AbortController();
    this.state = 'running';
    this.loop = this.run(this.controller.signal);
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.controller?.abort();
    await this.loop;
    if (this.idleTimer) clearTimeout(this.idleTimer);
    this.idleTimer = null;
    await this.lane;
    this.controller = null;
    this.state = 'stopped';
  }

  /** True when everything up to `position` was handled here within the time. False at once while it stands still. */
  async reached(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.hasReached(position)) return true;
    return this.waiters.wait(position, timeoutMs);
  }

  hasReached(position: Position): boolean {
    return comparePositions(this.seen, position) >= 0;
  }

  /**
   * Handles everything that is in the log now, then returns; also when the consumer is not running.
   * @throws EventRejected and every other error instead of trying again
   */
  async drain(): Promise<void> {
    await this.exclusive(async () => {
      const head = await this.store.head();
      for (;;) {
        try {
          const at = await this.task.position();
          this.moved(at, true);
          if (comparePositions(at, head) >= 0) return;
          await this.handlePage(at, head);
        } catch (error) {
          if (!(error instanceof CheckpointMoved)) throw error;
        }
      }
    });
  }

  private async handlePage(at: Position, head: Position): Promise<void> {
    const events = await this.store.readAll({ after: at, prefixes: this.task.prefixes, limit: BATCH });
    const last = events.at(-1)?.position ?? at;
    // A short page means that everything up to the head, which was read before, has been given out.
    const to = events.length < BATCH && comparePositions(head, last) > 0 ? head : last;
    await this.task.handle(events, at, to);
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.follow(signal, () => {
          failures = 0;
        });
      } catch (error) {
        if (error instanceof Superseded) {
          this.fail('superseded', error);
          return;
        }
        if (error instanceof CheckpointMoved) failures = 0;
        else this.fail(error instanceof EventRejected ? 'stalled' : 'retrying', error);
        await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), signal);
      }
    }
  }

  private async follow(signal: AbortSignal, onProgress: () => void): Promise<void> {
    this.moved(await this.task.position(), true);
    const { prefixes } = this.task;
    for await (const batch of this.store.subscribe({ after: this.committed, prefixes, batchSize: BATCH, signal })) {
      await this.exclusive(async () => {
        if (comparePositions(batch.checkpoint, this.seen) <= 0) return;
        // A drain may have been faster than this batch, which was fetched before.
        const fresh = batch.events.filter((event) => comparePositions(event.position, this.committed) > 0);
        if (fresh.length === 0) {
          this.moved(batch.checkpoint, false);
          this.commitSoon();
          return;
        }
        await this.task.handle(fresh, this.committed, batch.checkpoint);
        this.moved(batch.checkpoint, true);
      });
      onProgress();
      if (this.failure) this.recovered();
    }
  }

  private commitSoon(): void {
    this.idleTimer ??= setTimeout(() => {
      this.idleTimer = null;
      void this.exclusive(() => this.commitIdle());
    }, IDLE_CHECKPOINT_MS);
  }

  private async commitIdle(): Promise<void> {
    if (comparePositions(this.seen, this.committed) <= 0) return;
    const to = this.seen;
    try {
      await this.task.handle([], this.committed, to);
      this.committed = to;
      if (this.failure) this.recovered();
    } catch (error) {
      // When another worker was faster, the next batch finds out and reads on from there.
      if (error instanceof CheckpointMoved) return;
      this.fail('retrying', error);
      if (this.running) this.commitSoon();
    }
  }

  private moved(to: Position, committed: boolean): void {
    if (committed) this.committed = to;
    this.seen = to;
    this.waiters.reached(to);
  }

  private recovered(): void {
    this.failure = null;
    this.state = 'running';
    this.report(this.status());
  }

  private fail(state: ConsumerState, error: unknown): void {
    this.state = state;
    this.failure = { message: messageOf(error), eventId: error instanceof EventRejected ? error.eventId : null };
    this.waiters.giveUp();
    this.report(this.status());
  }

  /** One batch at a time, whether it comes from the subscription, the idle timer or a drain. */
  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lane.then(work);
    this.lane = result.catch(() => undefined);
    return result;
  }
}
