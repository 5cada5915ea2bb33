import type { ExpectedRevision } from '../../libs/platform/src/event-store/event-store.js';
import { judgeAppend } from '../../libs/platform/src/event-store/adapters/memory/judge-append.js';

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LogEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Shared by the events of one append. */
  readonly commit: number;
  /** Different for every event. */
  readonly prepare: number;
  readonly created: number;
}

export type Appended = { readonly revision: number; readonly event: LogEvent } | { readonly actual: number };

const FIRST_POSITION = 1_000;
const RECORD_BYTES = 100;

/** The transaction log of the test server. */
export class Log {
  readonly all: LogEvent[] = [];
  private readonly streams = new Map<string, LogEvent[]>();
  private readonly listeners = new Set<() => void>();

  stream(name: string): readonly LogEvent[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Appended {
    const present = this.streams.get(stream) ?? [];
    const verdict = judgeAppend(
      present.map((event) => event.id),
      expected,
      events.map((event) => event.id),
    );
    if (verdict.kind === 'wrong') return { actual: verdict.actual };
    if (verdict.kind === 'append') this.write(stream, present, events);
    const revision = verdict.kind === 'repeat' ? verdict.lastRevision : present.length - 1;
    return { revision, event: present[revision] as LogEvent };
  }

  /** Calls back after every append. Returns how to stop that. */
  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private write(stream: string, present: LogEvent[], events: readonly ProposedEvent[]): void {
    const first = FIRST_POSITION + this.all.length * RECORD_BYTES;
    const commit = first + (events.length - 1) * RECORD_BYTES;
    for (const [index, event] of events.entries()) {
      const prepare = first + index * RECORD_BYTES;
      const stored = { ...event, stream, revision: present.length, commit, prepare, created: Date.now() };
      present.push(stored);
      this.all.push(stored);
    }
    this.streams.set(stream, present);
    for (const listener of this.listeners) listener();
  }
}

/** As for Array.sort, by both numbers. */
export function compareLogPositions(
  a: { readonly commit: number; readonly prepare: number },
  b: { readonly commit: number; readonly prepare: number },
): number {
  return a.commit - b.commit || a.prepare - b.prepare;
}
