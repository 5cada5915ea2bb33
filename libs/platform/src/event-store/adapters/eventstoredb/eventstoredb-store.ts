import {
  ANY,
  type AppendExpectedRevision,
  type AppendResult as ClientAppendResult,
  BACKWARDS,
  END,
  ErrorType,
  type EventStoreDBClient,
  FORWARDS,
  NO_STREAM,
  START as STREAM_START,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { WrongExpectedRevision } from '../../errors.js';
import {
  type AppendResult,
  type EventBatch,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  START,
  type StoredEvent,
  type SubscribeOptions,
} from '../../event-store.js';
import { assertBounds, assertStorable } from '../../storable.js';
import { Connection } from './connection.js';
import { isSystemEvent, toEventData, toStoredEvent } from './events.js';
import { hasType } from './failures.js';
import { fromPosition, toPosition } from './positions.js';
import { readHead, subscribeToAll } from './subscription.js';

export interface EventStoreDbOptions {
  /** Longest wait for one answer; default 10 s. */
  readonly answerTimeoutMs?: number;
  /** How long a call is tried again before `StoreUnavailable`; default 15 s. */
  readonly patienceMs?: number;
}

const EXPECTED = { absent: NO_STREAM, any: ANY, exists: STREAM_EXISTS } as const;

/**
 * EventStoreDB and KurrentDB (from 23.10, which says "caught up") through @eventstore/db-client. `AppendResult.repeated`
 * is always false: the protocol does not tell a repeat from a first time.
 */
export class EventStoreDbStore implements EventStore {
  private readonly closed = new AbortController();

  private constructor(private readonly connection: Connection) {}

  /** @throws StoreUnavailable when no node answers */
  static async open(url: string, options: EventStoreDbOptions = {}): Promise<EventStoreDbStore> {
    const { answerTimeoutMs = 10_000, patienceMs = 15_000 } = options;
    // The client knows the older name of the scheme only; the protocol is the same.
    const connection = new Connection(url.replace(/^kurrentdb/, 'esdb'), answerTimeoutMs, patienceMs);
    const store = new EventStoreDbStore(connection);
    try {
      await store.head();
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    assertStorable(stream, expected, events);
    const data = events.map(toEventData);
    const expectedRevision: AppendExpectedRevision =
      typeof expected === 'number' ? BigInt(expected) : EXPECTED[expected];
    // With `any` and `exists` the server recognises a repeat only while it remembers the ids: never repeated unasked.
    const repeatable = typeof expected === 'number' || expected === 'absent';
    const append = (client: EventStoreDBClient): Promise<ClientAppendResult> =>
      client.appendToStream(stream, data, { expectedRevision });
    try {
      const { nextExpectedRevision, position } = await this.connection.call(append, repeatable);
      const revision = Number(nextExpectedRevision);
      return {
        revision,
        position: position ? toPosition(position) : await this.positionOf(stream, revision),
        repeated: false,
      };
    } catch (error) {
      if (!hasType(error, ErrorType.WRONG_EXPECTED_VERSION)) throw error;
      const { actualVersion } = error as { actualVersion: unknown };
      throw new WrongExpectedRevision(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : -1);
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    const { direction = 'forwards', from, limit } = options;
    assertBounds({ from, limit });
    if (limit === 0) return [];
    const wholeStream = direction === 'forwards' ? STREAM_START : END;
    const read = async (client: EventStoreDBClient): Promise<StoredEvent[]> => {
      const events: StoredEvent[] = [];
      const found = client.readStream(stream, {
        direction: direction === 'forwards' ? FORWARDS : BACKWARDS,
        fromRevision: from === undefined ? wholeStream : BigInt(from),
        ...(limit === undefined ? {} : { maxCount: limit }),
      });
      for await (const { event } of found) if (event) events.push(toStoredEvent(event));
      return events;
    };
    try {
      return await this.connection.read(read);
    } catch (error) {
      if (hasType(error, ErrorType.STREAM_NOT_FOUND)) return [];
      throw error;
    }
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    const { after = START, prefixes = [], limit = Number.POSITIVE_INFINITY } = options;
    assertBounds({ limit: options.limit });
    if (limit === 0) return [];
    const isWanted = (name: string): boolean =>
      prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix));
    return this.connection.read(async (client) => {
      const events: StoredEvent[] = [];
      for await (const { event } of client.readAll({ fromPosition: fromPosition(after) })) {
        if (!event || isSystemEvent(event) || !isWanted(event.streamId)) continue;
        if (toPosition(event.position) === after) continue; // The server includes the position it starts from.
        events.push(toStoredEvent(event));
        if (events.length >= limit) break;
      }
      return events;
    });
  }

  async head(): Promise<Position> {
    return this.connection.read(readHead);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    const signal = AbortSignal.any([options.signal, this.closed.signal]);
    return subscribeToAll(this.connection, { ...options, signal });
  }

  async close(): Promise<void> {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    await this.connection.close();
  }

  private async positionOf(stream: string, revision: number): Promise<Position> {
    const [event] = await this.readStream(stream, { from: revision, limit: 1 });
    return event?.position ?? START;
  }
}
