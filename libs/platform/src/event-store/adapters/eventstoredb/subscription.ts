import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  END,
  BACKWARDS,
  type EventStoreDBClient,
  eventTypeFilter,
  type Position as LogPosition,
} from '@eventstore/db-client';
import {
  comparePositions,
  type EventBatch,
  type Position,
  START,
  type StoredEvent,
  type SubscribeOptions,
} from '../../event-store.js';
import { DEFAULT_BATCH_SIZE } from '../../follow-log.js';
import type { Connection } from './connection.js';
import { isSystemEvent, toStoredEvent } from './events.js';
import { inTime, isPassing, NoAnswer } from './failures.js';
import { fromPosition, toPosition } from './positions.js';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;
const HEAD_PAGE = 50;

/** What stands in the client's stream: an event, or a mark that we put there to keep its place among the events. */
type Item = AllStreamResolvedEvent | { readonly checkpoint: LogPosition } | { readonly caughtUp: true };

/** Position of the last event that is not the server's own. */
export async function readHead(client: EventStoreDBClient): Promise<Position> {
  let from: LogPosition | typeof END = END;
  for (;;) {
    let seen = 0;
    for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: from, maxCount: HEAD_PAGE })) {
      seen += 1;
      if (!event) continue;
      if (!isSystemEvent(event)) return toPosition(event.position);
      from = event.position;
    }
    if (seen < HEAD_PAGE) return START;
  }
}

/**
 * Catch-up subscription to $all, resubscribed from the last position handed over whenever the server or the network drops
 * it. Reading the client's stream by `read()` leaves the rest to gRPC's flow control: a slow consumer slows the server
 * down. The server leaves out its own events only; prefixes are filtered here, since a server that filters tells its
 * place every 32 events at the earliest, and whoever waits for a position would wait until those were written.
 */
export async function* subscribeToAll(
  connection: Connection,
  options: SubscribeOptions,
): AsyncGenerator<EventBatch, void, void> {
  const { signal } = options;
  const progress = { checkpoint: options.after, backoffMs: FIRST_BACKOFF_MS };
  while (!signal.aborted) {
    const { client } = connection;
    try {
      for await (const batch of oneSubscription(client, connection.answerTimeoutMs, {
        ...options,
        after: progress.checkpoint,
      })) {
        progress.checkpoint = batch.checkpoint;
        progress.backoffMs = FIRST_BACKOFF_MS;
        yield batch;
        if (signal.aborted) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isPassing(error)) throw error;
      if (error instanceof NoAnswer) connection.replace(client);
    }
    await sleep(progress.backoffMs, undefined, { signal }).catch(() => undefined); // Only the signal ends it early.
    progress.backoffMs = Math.min(progress.backoffMs * 2, LONGEST_BACKOFF_MS);
  }
}

/** Ends when the server ends it. @throws what the client reports */
async function* oneSubscription(
  client: EventStoreDBClient,
  answerTimeoutMs: number,
  options: SubscribeOptions,
): AsyncGenerator<EventBatch> {
  const { batchSize = DEFAULT_BATCH_SIZE, signal } = options;
  // "Caught up" comes after everything that was there when the server began, so at least after this.
  const headBefore = await inTime(readHead(client), answerTimeoutMs);
  const subscription = open(client, options.after, batchSize);
  const isWanted = wanted(options.prefixes);
  const state = watch(subscription, signal);
  let checkpoint = options.after;
  try {
    await inTime(Promise.race([state.confirmed, state.changed()]), answerTimeoutMs);
    while (!state.ended) {
      const items = takeItems(subscription, batchSize);
      if (items.length === 0) {
        await state.changed();
        continue;
      }
      const batch = toBatch(items, { checkpoint, headBefore, isWanted });
      const moved = batch.checkpoint !== checkpoint;
      checkpoint = batch.checkpoint;
      if (moved || batch.caughtUp) yield batch;
    }
    if (state.error !== undefined && !signal.aborted) throw state.error;
  } finally {
    state.release();
    // Not waited for: it would wait for a stream that may never have come about.
    subscription.unsubscribe().catch(() => undefined);
  }
}

function open(client: EventStoreDBClient, after: Position, batchSize: number): AllStreamSubscription {
  const filter = eventTypeFilter({
    regex: '^[^$].*',
    checkpointInterval: 1,
    // Pushed into the stream itself: handed over at once, it would overtake events that still wait to be read, and a
    // consumer that stores it and dies would never see them.
    checkpointReached: async (stream: AllStreamSubscription, checkpoint: LogPosition) =>
      void stream.push({ checkpoint }),
  });
  return client.subscribeToAll({ fromPosition: fromPosition(after), filter }, { highWaterMark: batchSize });
}

type IsWanted = (stream: string) => boolean;

function wanted(prefixes: readonly string[] = []): IsWanted {
  return (stream) => prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
}

interface Watch {
  readonly confirmed: Promise<void>;
  readonly ended: boolean;
  readonly error: unknown;
  /** Takes its listener off the signal, which lives longer than one subscription. */
  release(): void;
  /** Resolves at the next sign of life: something to read, the end, an error, the signal. */
  changed(): Promise<void>;
}

function watch(subscription: AllStreamSubscription, signal: AbortSignal): Watch {
  const state = { ended: false, error: undefined as unknown };
  let wake: () => void = () => {};
  let change = new Promise<void>((resolve) => (wake = resolve));
  const ring = (): void => {
    const before = wake;
    change = new Promise<void>((resolve) => (wake = resolve));
    before();
  };
  const end = (): void => {
    state.ended = true;
    ring();
  };
  const confirmed = new Promise<void>((resolve) => subscription.once('confirmation', resolve));
  subscription.on('readable', ring);
  subscription.on('caughtUp', () => subscription.push({ caughtUp: true }));
  subscription.once('end', end);
  subscription.once('close', end);
  subscription.on('error', (error: unknown) => {
    state.error ??= error;
    end();
  });
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return {
    confirmed,
    get ended() {
      return state.ended;
    },
    get error() {
      return state.error;
    },
    release: () => signal.removeEventListener('abort', end),
    changed: () => (state.ended ? Promise.resolve() : change),
  };
}

/** What is there now, at most so many. */
function takeItems(subscription: AllStreamSubscription, limit: number): Item[] {
  const items: Item[] = [];
  while (items.length < limit) {
    const item = subscription.read() as Item | null;
    if (item === null) break;
    items.push(item);
  }
  return items;
}

interface Place {
  readonly checkpoint: Position;
  readonly headBefore: Position;
  readonly isWanted: IsWanted;
}

function toBatch(items: readonly Item[], { checkpoint: before, headBefore, isWanted }: Place): EventBatch {
  const events: StoredEvent[] = [];
  let checkpoint = before;
  let caughtUp = false;
  const moveTo = (position: Position): void => {
    if (comparePositions(position, checkpoint) > 0) checkpoint = position;
  };
  for (const item of items) {
    caughtUp = 'caughtUp' in item;
    if ('caughtUp' in item) moveTo(headBefore);
    else if ('checkpoint' in item) moveTo(toPosition(item.checkpoint));
    else if (item.event) {
      if (!isSystemEvent(item.event) && isWanted(item.event.streamId)) events.push(toStoredEvent(item.event));
      moveTo(toPosition(item.event.position));
    }
  }
  return { events, checkpoint, caughtUp };
}
