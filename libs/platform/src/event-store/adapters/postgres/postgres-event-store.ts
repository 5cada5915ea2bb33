import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StoreUnavailable, WrongExpectedRevision } from '../../errors.js';
import type {
  AppendResult,
  EventBatch,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
} from '../../event-store.js';
import { followLog, type Page } from '../../follow-log.js';
import { assertBounds, assertStorable } from '../../storable.js';
import { WakeUps } from '../../wake-ups.js';
import { AppendQueue } from './append-queue.js';
import { clientConfig, type ConnectionOptions, isPassing, SingleConnection } from './connection.js';
import { Listener } from './listener.js';
import { LogReader } from './log-reader.js';
import { migrate } from './migrations.js';

export interface PostgresEventStoreOptions {
  readonly connectionString: string;
  /** How long a call is tried again before `StoreUnavailable`; default 15 s. */
  readonly patienceMs?: number;
  /** Longest wait for one answer of the server; default 10 s. */
  readonly answerTimeoutMs?: number;
  /** Safety poll of subscriptions; wake-ups normally come at once. Default 1 s. */
  readonly pollMs?: number;
}

/** A log whose every position up to the head is there: one event lost or slipped in shows. */
export interface LogIntegrity {
  readonly events: bigint;
  readonly head: bigint;
  readonly intact: boolean;
}

const RESUBSCRIBE_MS = 250;

/**
 * Single-writer log in PostgreSQL, schema `es`: one row gives out the positions and orders all commits, appends that wait
 * share one commit. Why, and what it means when something fails: README.md.
 */
export class PostgresEventStore implements EventStore {
  private readonly wakeUps = new WakeUps();
  private readonly closed = new AbortController();
  private readonly queue: AppendQueue;
  private readonly reader: LogReader;
  private readonly listener: Listener;
  private readonly pollMs: number;

  private constructor(connection: ConnectionOptions, options: PostgresEventStoreOptions) {
    const patienceMs = options.patienceMs ?? 15_000;
    this.queue = new AppendQueue(new SingleConnection(connection), patienceMs, () => this.wakeUps.ring());
    this.reader = new LogReader(connection, patienceMs);
    this.listener = new Listener(connection, this.wakeUps);
    this.pollMs = options.pollMs ?? 1_000;
  }

  /** Brings the schema up to date and opens the store. @throws StoreUnavailable when the server cannot be reached */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const { connectionString, answerTimeoutMs = 10_000 } = options;
    const connection = { connectionString, answerTimeoutMs };
    const client = new Client(clientConfig(connection));
    client.on('error', () => undefined); // The query that it breaks reports it.
    try {
      await client.connect();
      await migrate(client);
    } catch (error) {
      if (isPassing(error)) throw new StoreUnavailable('the event store cannot be reached', { cause: error });
      throw error;
    } finally {
      await client.end();
    }
    return new PostgresEventStore(connection, options);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    assertStorable(stream, expected, events);
    const { status, position, revision } = await this.queue.append({ stream, expected, events });
    if (status === 'wrong') throw new WrongExpectedRevision(stream, expected, revision);
    return { revision, position, repeated: status === 'repeated' };
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    assertBounds({ from: options.from, limit: options.limit });
    return this.reader.readStream(stream, options);
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    assertBounds({ limit: options.limit });
    return this.reader.readAll(options);
  }

  async head(): Promise<Position> {
    return this.reader.head();
  }

  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    this.listener.start();
    const signal = AbortSignal.any([options.signal, this.closed.signal]);
    const readPage = (after: Position, prefixes: readonly string[], limit: number): Promise<Page> =>
      this.readPatiently(after, prefixes, limit, signal);
    return followLog(readPage, this.wakeUps, { ...options, signal }, this.pollMs);
  }

  async integrity(): Promise<LogIntegrity> {
    const counted = await this.reader.count();
    const events = BigInt(counted.events);
    const head = BigInt(counted.head);
    return { events, head, intact: events === head };
  }

  async close(): Promise<void> {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    await this.queue.close();
    await this.listener.close();
    await this.reader.close();
  }

  /** A subscription outlives any outage: only its signal ends it. */
  private async readPatiently(
    after: Position,
    prefixes: readonly string[],
    limit: number,
    signal: AbortSignal,
  ): Promise<Page> {
    while (!signal.aborted) {
      try {
        return await this.reader.readPage(after, prefixes, limit);
      } catch (error) {
        if (signal.aborted) break; // The pool was closed under the read.
        if (!(error instanceof StoreUnavailable)) throw error;
        await sleep(RESUBSCRIBE_MS);
      }
    }
    return { events: [], readTo: after, atHead: true };
  }
}
