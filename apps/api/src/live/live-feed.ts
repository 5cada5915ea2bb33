import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { LiveChange } from '@libs/contracts';
import { comparePositions, EVENT_STORE, type EventStore, type Position } from '@platform/event-store';
import { DomainError } from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import { gather, LIVE_PREFIXES } from './live-notes.js';

/** The rights are read from these; a note goes out only when they know what it is about. */
const RIGHTS_VIEWS = ['dispute-access', 'organisation-directory', 'assignment-track'] as const;

/** A reader who was away for longer reads everything again. */
const LONGEST_BACKLOG = 1_000;

export interface LiveBatch {
  readonly notes: readonly LiveChange[];
  /** Everything up to here has been looked at. */
  readonly position: Position;
}

export interface LiveListener {
  hear(batch: LiveBatch): void;
  end(): void;
}

export interface Joined {
  /** What the reader missed; null: too much, or a place that this log does not have. */
  readonly missed: LiveBatch | null;
  leave(): void;
}

/** Follows the log once for this process, however many readers listen, and only while somebody does. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly listeners = new Set<LiveListener>();
  private following: { readonly stop: AbortController; readonly from: Promise<Position> } | null = null;
  private reached: Position = '0';

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly engine: ProjectionEngine,
  ) {}

  /** How far every listener has been told. */
  get position(): Position {
    return this.reached;
  }

  /** Hears everything after `after`, or from now on. */
  async join(listener: LiveListener, after: Position | null): Promise<Joined> {
    this.following ??= this.follow();
    await this.following.from;
    // From here on the listener gets every batch, so what it missed ends exactly where the feed stands now.
    const until = this.reached;
    this.listeners.add(listener);
    const leave = (): void => this.remove(listener);
    try {
      return { missed: await this.missed(after ?? until, until), leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Open streams would keep the server from closing. */
  onModuleDestroy(): void {
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
    this.stop();
  }

  private async missed(after: Position, until: Position): Promise<LiveBatch | null> {
    if (comparePositions(after, until) > 0) return null;
    if (after === until) return { notes: [], position: until };
    const events = await this.store.readAll({ after, prefixes: [...LIVE_PREFIXES], limit: LONGEST_BACKLOG + 1 });
    if (events.length > LONGEST_BACKLOG) return null;
    const within = events.filter(({ position }) => comparePositions(position, until) <= 0);
    return { notes: gather(within), position: until };
  }

  private follow(): { readonly stop: AbortController; readonly from: Promise<Position> } {
    const stop = new AbortController();
    const from = this.store.head();
    from.then(
      (head) => {
        this.reached = head;
        void this.pump(head, stop.signal);
      },
      () => this.stop(),
    );
    return { stop, from };
  }

  private async pump(after: Position, signal: AbortSignal): Promise<void> {
    try {
      for await (const batch of this.store.subscribe({ after, prefixes: LIVE_PREFIXES, signal })) {
        if (batch.events.length > 0) await this.rightsKnow(batch.checkpoint, signal);
        if (signal.aborted) return;
        this.reached = batch.checkpoint;
        const heard: LiveBatch = { notes: gather(batch.events), position: batch.checkpoint };
        for (const listener of this.listeners) listener.hear(heard);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'the live feed ended');
      this.onModuleDestroy();
    }
  }

  /** Waits as long as it takes: a note that the filter cannot judge yet must be neither shown nor lost. */
  private async rightsKnow(position: Position, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        return await this.engine.waitForAll(position, undefined, RIGHTS_VIEWS);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'VIEW_BEHIND')) throw error;
      }
    }
  }

  private remove(listener: LiveListener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.stop();
  }

  private stop(): void {
    this.following?.stop.abort();
    this.following = null;
  }
}
