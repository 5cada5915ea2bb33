import {
  type Digest,
  type EventStore,
  levelsOf,
  pathOf,
  type Position,
  START,
  type StoredEvent,
} from '@platform/event-store';
import { type LogSeal, sealedLeaf } from './log-seal.js';

const BATCH = 1_000;

/** One event with its way to the root of the seal. Personal texts stand in it sealed, as in the log. */
export interface ProvedEvent {
  /** Its place among the sealed events, from 0. */
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly path: readonly string[];
}

export interface LogProof {
  readonly format: 'liandiao-proof@1';
  readonly seal: LogSeal;
  readonly events: readonly ProvedEvent[];
}

/** Proofs of all events of one stream that stand under the seal; none when the stream began later. */
export async function proveStream(
  store: EventStore,
  stream: string,
  seal: LogSeal,
  report: (done: number, total: number) => void,
): Promise<LogProof> {
  const leaves: Digest[] = [];
  const found: { readonly index: number; readonly event: StoredEvent }[] = [];
  for (let after: Position = START; leaves.length < seal.events;) {
    const batch = await store.readAll({ after, limit: Math.min(BATCH, seal.events - leaves.length) });
    const last = batch.at(-1);
    if (!last) break;
    for (const event of batch) {
      if (event.stream === stream) found.push({ index: leaves.length, event });
      leaves.push(sealedLeaf(event));
    }
    after = last.position;
    report(leaves.length, seal.events);
  }
  const levels = levelsOf(leaves);
  const events = found.map(({ index, event: { revision, id, type, data, metadata } }) => {
    return { index, stream, revision, id, type, data, metadata, path: pathOf(index, levels) };
  });
  return { format: 'liandiao-proof@1', seal, events };
}
