/**
 * The event store port. Three adapters implement it with the same meaning (memory, PostgreSQL, EventStoreDB), proved by
 * one contract suite. Nothing here knows a business word.
 */

/** `absent`: the stream must not exist; `exists`: it must; `any`: no check; a number: its last revision. */
export type ExpectedRevision = number | 'absent' | 'any' | 'exists';

/**
 * A place in the order of all events. Opaque: only comparable with `comparePositions`. PostgreSQL and memory write one
 * number, EventStoreDB writes `commit/prepare`, since a checkpoint that keeps only one of the two can skip an event.
 */
export type Position = string;

/** Before the first event. */
export const START: Position = '0';

export interface EventToAppend {
  /** UUID. A second append with the same ids to the same stream is answered as repeated and writes nothing. */
  readonly id: string;
  readonly type: string;
  /** JSON text, kept byte for byte. */
  readonly data: string;
  /** JSON text, kept byte for byte. */
  readonly metadata: string;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  /** 0 for the first event of a stream; dense. */
  readonly revision: number;
  readonly position: Position;
  /** When the store wrote it. */
  readonly created: Date;
}

export interface AppendResult {
  /** Revision of the stream's last event after this append. */
  readonly revision: number;
  /** Position of the last event of this append. */
  readonly position: Position;
  /** The events were already there. */
  readonly repeated: boolean;
}

export interface ReadStreamOptions {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision to return; default: the first, or the last when reading backwards. */
  readonly from?: number;
  /** At most this many events. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Events after this position (forwards). */
  readonly after?: Position;
  /** Only streams whose name starts with one of these; empty or absent: all. */
  readonly prefixes?: readonly string[];
  readonly limit?: number;
}

export interface SubscribeOptions {
  /** Events after this position. */
  readonly after: Position;
  readonly prefixes?: readonly string[];
  /** Largest batch handed over at once; default 500. */
  readonly batchSize?: number;
  /** Ends the subscription quietly. */
  readonly signal: AbortSignal;
}

/**
 * What a subscription hands over. The next batch is fetched only when the consumer asks for it, so a slow consumer slows
 * the reading and never the writing.
 */
export interface EventBatch {
  /** In order; may be empty when only events outside the filter were read. */
  readonly events: readonly StoredEvent[];
  /** Everything up to here has been handed over; never ahead of what was read. */
  readonly checkpoint: Position;
  /** True when there was nothing left to read at that moment. */
  readonly caughtUp: boolean;
}

export interface EventStore {
  /**
   * Appends all events or none.
   * @throws WrongExpectedRevision when the stream is not where the caller thought it was
   * @throws StoreUnavailable when the outcome is unknown or the store cannot be reached; the same call may be repeated
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult>;

  /** Events of one stream; empty when the stream does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;

  /** Events of all streams in order. */
  readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]>;

  /** Position of the last event of the store, `START` when empty. */
  head(): Promise<Position>;

  /** Catch-up subscription: reconnects by itself, ends only by its signal. */
  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch>;

  close(): Promise<void>;
}

export const EVENT_STORE = Symbol('EventStore');

/** Negative, zero or positive, as for Array.sort. */
export function comparePositions(a: Position, b: Position): number {
  const [commitA = '0', prepareA = '0'] = a.split('/');
  const [commitB = '0', prepareB = '0'] = b.split('/');
  const byCommit = BigInt(commitA) - BigInt(commitB);
  const difference = byCommit === 0n ? BigInt(prepareA) - BigInt(prepareB) : byCommit;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
