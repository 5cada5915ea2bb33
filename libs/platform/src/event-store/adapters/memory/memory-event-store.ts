import { StoreUnavailable, WrongExpectedRevision } from '../../errors.js';
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
import { followLog, type Page } from '../../follow-log.js';
import { assertBounds, assertStorable } from '../../storable.js';
import { WakeUps } from '../../wake-ups.js';
import { judgeAppend } from './judge-append.js';

interface SharedLog {
  readonly events: StoredEvent[];
  readonly streams: Map<string, StoredEvent[]>;
  readonly wakeUps: WakeUps;
}

/** For unit tests, with the full meaning of the port. Position n is the n-th event. */
export class MemoryEventStore implements EventStore {
  private readonly closed = new AbortController();

  constructor(
    private readonly now: () => Date = () => new Date(),
    private readonly log: SharedLog = { events: [], streams: new Map(), wakeUps: new WakeUps() },
  ) {}

  /** Another adapter on the same log, as another process would have it. */
  another(): MemoryEventStore {
    return new MemoryEventStore(this.now, this.log);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<AppendResult> {
    assertStorable(stream, expected, events);
    if (this.closed.signal.aborted) throw new StoreUnavailable('the event store is closed');
    const present = this.log.streams.get(stream) ?? [];
    const presentIds = present.map((event) => event.id);
    const verdict = judgeAppend(
      presentIds,
      expected,
      events.map((event) => event.id),
    );
    if (verdict.kind === 'wrong') throw new WrongExpectedRevision(stream, expected, verdict.actual);
    if (verdict.kind === 'append') this.write(stream, present, events);
    const revision = verdict.kind === 'repeat' ? verdict.lastRevision : present.length - 1;
    return { revision, position: present[revision]?.position ?? START, repeated: verdict.kind === 'repeat' };
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    const { direction = 'forwards', from, limit } = options;
    assertBounds({ from, limit });
    const present = this.log.streams.get(stream) ?? [];
    const selected =
      direction === 'forwards'
        ? present.slice(from ?? 0)
        : present.slice(0, (from ?? present.length - 1) + 1).toReversed();
    return selected.slice(0, limit);
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    const { after = START, prefixes = [], limit } = options;
    assertBounds({ limit });
    const selected = this.log.events.slice(Number(after)).filter((event) => hasPrefix(event.stream, prefixes));
    return selected.slice(0, limit);
  }

  async head(): Promise<Position> {
    return String(this.log.events.length);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    const signal = AbortSignal.any([options.signal, this.closed.signal]);
    return followLog((...args) => this.readPage(...args), this.log.wakeUps, { ...options, signal });
  }

  async close(): Promise<void> {
    this.closed.abort();
  }

  private write(stream: string, present: StoredEvent[], events: readonly EventToAppend[]): void {
    for (const { id, type, data, metadata } of events) {
      const place = {
        stream,
        revision: present.length,
        position: String(this.log.events.length + 1),
        created: this.now(),
      };
      const stored: StoredEvent = { id, type, data, metadata, ...place };
      present.push(stored);
      this.log.events.push(stored);
    }
    this.log.streams.set(stream, present);
    this.log.wakeUps.ring();
  }

  private async readPage(after: Position, prefixes: readonly string[], limit: number): Promise<Page> {
    const read = this.log.events.slice(Number(after), Number(after) + limit);
    const readTo = read.at(-1)?.position ?? after;
    const events = read.filter((event) => hasPrefix(event.stream, prefixes));
    return { events, readTo, atHead: Number(readTo) >= this.log.events.length };
  }
}

function hasPrefix(stream: string, prefixes: readonly string[]): boolean {
  return prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
}
