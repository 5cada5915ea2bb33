import {
  type ChainFault,
  ChainVerifier,
  comparePositions,
  type EventStore,
  type Position,
  SealTree,
  START,
  type StoredEvent,
} from '@platform/event-store';
import { type LogSeal, sealedLeaf } from './log-seal.js';

const BATCH = 1_000;

export interface Fault extends Omit<ChainFault, 'reason'> {
  readonly reason:
    ChainFault['reason'] | 'position-missing' | 'events-missing-at-end' | 'seal-differs' | 'seal-not-reached';
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly head: string;
  /** Over all events that were read (RFC 6962). */
  readonly root: string;
  /** The first event that is wrong, null when all are right. */
  readonly fault: Fault | null;
}

/** Positions of the PostgreSQL and memory stores are 1, 2, 3, ...; those of EventStoreDB are places in its files. */
export const isDense = (storeUrl: string): boolean => /^(postgres|postgresql|memory):/.test(storeUrl);

function faultAt(event: Pick<StoredEvent, 'stream' | 'revision' | 'id' | 'position'>, reason: Fault['reason']): Fault {
  const { stream, revision, id, position } = event;
  return { stream, revision, eventId: id, position, reason };
}

/** One pass over the log, in order; the first event that is wrong ends it. */
class LogCheck {
  private readonly chains = new ChainVerifier();
  private readonly tree = new SealTree();
  private last: StoredEvent | null = null;

  constructor(
    private readonly dense: boolean,
    private readonly seal: LogSeal | null,
  ) {}

  get after(): Position {
    return this.last?.position ?? START;
  }

  get checked(): number {
    return this.tree.size;
  }

  /** The first fault among events that follow those already taken. */
  take(events: readonly StoredEvent[]): Fault | null {
    for (const event of events) {
      const gap = this.dense && BigInt(event.position) !== BigInt(this.after) + 1n;
      const fault = gap ? faultAt(event, 'position-missing') : this.chains.check(event);
      if (fault) return fault;
      this.last = event;
      this.tree.add(sealedLeaf(event));
      if (this.tree.size === this.seal?.events && this.tree.root() !== this.seal.root) {
        return faultAt(event, 'seal-differs');
      }
    }
    return null;
  }

  /** What was read against what the store says it holds. */
  end(head: Position): Fault | null {
    const nothing = { stream: '', revision: -1, id: '', position: START };
    const last = this.last ?? nothing;
    if (comparePositions(this.after, head) < 0) return faultAt(last, 'events-missing-at-end');
    return this.seal && this.tree.size < this.seal.events ? faultAt(last, 'seal-not-reached') : null;
  }

  result(head: Position, fault: Fault | null): Verification {
    return { events: this.tree.size, streams: this.chains.streams, head, root: this.tree.root(), fault };
  }
}

/** Reads the whole log and stops at the first event that is wrong. */
export async function verifyLog(
  store: EventStore,
  dense: boolean,
  report: (done: number, total: number | null) => void,
  seal: LogSeal | null = null,
): Promise<Verification> {
  const check = new LogCheck(dense, seal);
  const head = await store.head();
  for (;;) {
    const batch = await store.readAll({ after: check.after, limit: BATCH });
    const fault = check.take(batch);
    if (fault) return check.result(head, fault);
    report(check.checked, dense ? Number(head) : null);
    if (batch.length < BATCH) return check.result(head, check.end(head));
  }
}
