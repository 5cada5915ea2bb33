import { randomUUID } from 'node:crypto';
import { uuidGenerator } from '../../messaging/index.js';
import type { EventBatch, EventStore, EventToAppend, StoredEvent, SubscribeOptions } from '../event-store.js';

/** What the contract needs of an adapter. Streams of other tests may be in the log already. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Another adapter on the same log, as another process would have it. */
  readonly other: EventStore;
  /** False where the protocol does not tell a repeated append from a first one. Default true. */
  readonly tellsRepeats?: boolean;
  /** Of ten writers at once; fewer where every append is a call of its own. Default 300. */
  readonly eventsPerWriter?: number;
  close(): Promise<void>;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A string is taken as the text itself. */
export function newEvent(data: unknown = { a: 1 }, metadata: unknown = { m: 1 }): EventToAppend {
  return { id: uuidGenerator.next(), type: 'TestHappened', data: asText(data), metadata: asText(metadata) };
}

export function newEvents(count: number): EventToAppend[] {
  return Array.from({ length: count }, (_, index) => newEvent({ index }));
}

/** A stream category that no other test uses: logs are shared and never emptied. */
export function newCategory(): string {
  return `contract${randomUUID().replaceAll('-', '')}`;
}

export function newStream(): string {
  return `${newCategory()}-1`;
}

/** Fields that every store must give back unchanged. */
export function written({ id, type, data, metadata }: EventToAppend): EventToAppend {
  return { id, type, data, metadata };
}

/** Only so that a test that waits in vain says what had come. */
const LIMIT_MS = 50_000;

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map((event) => event.id);

/** Consumes a subscription until `enough` says so; fails with what had come when that takes too long. */
export async function consume(
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (events: readonly StoredEvent[], batch: EventBatch) => boolean,
  onBatch: (batch: EventBatch) => void | Promise<void> = () => {},
): Promise<StoredEvent[]> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LIMIT_MS);
  const events: StoredEvent[] = [];
  try {
    for await (const batch of store.subscribe({ ...options, signal: abort.signal })) {
      events.push(...batch.events);
      await onBatch(batch);
      if (enough(events, batch)) return events;
    }
    throw new Error(`the subscription ended after ${events.length} events, which were not enough`);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** A moment that one part of a test waits for and another brings about. */
export interface Signal {
  readonly reached: Promise<void>;
  reach(): void;
}

export function signal(): Signal {
  let reach: () => void = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { reached, reach };
}
