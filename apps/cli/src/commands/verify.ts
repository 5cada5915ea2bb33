import { parseArgs } from 'node:util';
import {
  type ChainFault,
  ChainVerifier,
  comparePositions,
  type EventStore,
  openEventStore,
  type Position,
  START,
  type StoredEvent,
} from '@platform/event-store';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withConnection } from '../server/program.js';

const BATCH = 1_000;

export interface Fault extends Omit<ChainFault, 'reason'> {
  readonly reason: ChainFault['reason'] | 'position-missing' | 'events-missing-at-end';
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly head: string;
  /** The first event that is wrong, null when all are right. */
  readonly fault: Fault | null;
}

const WORDS: Readonly<Record<Fault['reason'], string>> = {
  'revision-missing': '流内序号不连续，前面有事件缺失 (an event of the stream is missing before it)',
  'previous-hash-differs': '与前一事件的哈希不衔接 (does not follow the event before it)',
  'content-changed': '内容与哈希不符，已被改动 (its content was changed)',
  'metadata-unreadable': '元数据无法读取 (its metadata cannot be read)',
  'position-missing': '全局序号不连续，前面有事件缺失 (an event of the log is missing before it)',
  'events-missing-at-end': '日志末尾有事件缺失 (events are missing at the end of the log)',
};

/** Positions of the PostgreSQL and memory stores are 1, 2, 3, ...; those of EventStoreDB are places in its files. */
const isDense = (storeUrl: string): boolean => /^(postgres|postgresql|memory):/.test(storeUrl);

function faultAt(event: StoredEvent, reason: Fault['reason']): Fault {
  const { stream, revision, id, position } = event;
  return { stream, revision, eventId: id, position, reason };
}

/** One pass over the log, in order; the first event that is wrong ends it. */
class LogCheck {
  private readonly chains = new ChainVerifier();
  private last: StoredEvent | null = null;
  private events = 0;

  constructor(private readonly dense: boolean) {}

  get after(): Position {
    return this.last?.position ?? START;
  }

  get checked(): number {
    return this.events;
  }

  /** The first fault among events that follow those already taken. */
  take(events: readonly StoredEvent[]): Fault | null {
    for (const event of events) {
      const gap = this.dense && BigInt(event.position) !== BigInt(this.after) + 1n;
      const fault = gap ? faultAt(event, 'position-missing') : this.chains.check(event);
      if (fault) return fault;
      this.last = event;
      this.events += 1;
    }
    return null;
  }

  /** What was read against what the store says it holds. */
  end(head: Position): Fault | null {
    if (comparePositions(this.after, head) >= 0) return null;
    const nothing = { stream: '', revision: -1, id: '', position: START };
    const { stream, revision, id, position } = this.last ?? nothing;
    return { stream, revision, eventId: id, position, reason: 'events-missing-at-end' };
  }

  result(head: Position, fault: Fault | null): Verification {
    return { events: this.events, streams: this.chains.streams, head, fault };
  }
}

/** Reads the whole log and stops at the first event that is wrong. */
export async function verifyLog(
  store: EventStore,
  dense: boolean,
  report: (done: number, total: number | null) => void,
): Promise<Verification> {
  const check = new LogCheck(dense);
  const head = await store.head();
  for (;;) {
    const batch = await store.readAll({ after: check.after, limit: BATCH });
    const fault = check.take(batch);
    if (fault) return check.result(head, fault);
    report(check.checked, dense ? Number(head) : null);
    if (batch.length < BATCH) return check.result(head, check.end(head));
  }
}

/** `verify`: every hash chain, dense positions and the number of events; names the first event that is wrong. */
export async function verify(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], strict: true, options: { json: { type: 'boolean' } } });
  return withConnection(io, async ({ configuration }) => {
    const store = await openEventStore(configuration.eventStoreUrl);
    try {
      const shown = progress(io, '核验事件 events checked');
      const found = await verifyLog(store, isDense(configuration.eventStoreUrl), shown.report);
      shown.finish(`核验事件 events checked ${found.events}`);
      if (values.json) await writeJson(io.stdout, found);
      else await writeLine(io.stdout, sentenceOf(found));
      return found.fault ? EXIT.found : EXIT.done;
    } finally {
      await store.close();
    }
  });
}

function sentenceOf({ events, streams, fault }: Verification): string {
  if (!fault) return `完好：${events} 个事件、${streams} 条链全部相符。 Intact: ${events} events in ${streams} chains.`;
  const { position, stream, revision, eventId, reason } = fault;
  return `发现问题：位置 ${position}，流 ${stream}，序号 ${revision}，事件 ${eventId}：${WORDS[reason]}`;
}
