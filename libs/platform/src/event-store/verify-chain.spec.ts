import * as fc from 'fast-check';
import { systemActor } from '../messaging/index.js';
import { MemoryKeyVault, Sealer } from '../privacy/index.js';
import { EventCodec } from './codec.js';
import type { StoredEvent } from './event-store.js';
import { type ChainFault, ChainVerifier } from './verify-chain.js';

const LENGTH = 6;

/** Two streams written in turns, as they stand in the log. */
async function makeLog(): Promise<StoredEvent[]> {
  const codec = new EventCodec([{ type: 'Happened', schema: 1 }], new Sealer(new MemoryKeyVault()));
  const drafts = Array.from({ length: LENGTH }, (_, index) => ({
    id: `00000000-0000-7000-8000-00000000000${index}`,
    event: { type: 'Happened', data: { index, text: '调解' } },
    metadata: {
      happenedAt: '2026-11-01T00:00:00.000Z',
      recordedAt: '2026-11-01T00:00:00.000Z',
      actor: systemActor('test'),
      onBehalfOf: null,
      via: 'api' as const,
      correlationId: 'c',
      causationId: 'c',
      commandId: `k-${index}`,
      requestHash: null,
    },
  }));
  const streams = await Promise.all(
    ['a-1', 'b-1'].map(async (stream) => ({ stream, events: await codec.encode(stream, -1, null, drafts) })),
  );
  return Array.from({ length: LENGTH }, (_, revision) =>
    streams.map(({ stream, events }, index) => ({
      ...(events[revision] as StoredEvent),
      stream,
      revision,
      position: String(revision * 2 + index + 1),
      created: new Date(0),
    })),
  ).flat();
}

function verify(log: readonly StoredEvent[]): ChainFault[] {
  const verifier = new ChainVerifier();
  return log.map((event) => verifier.check(event)).filter((fault) => fault !== null);
}

function replace(log: readonly StoredEvent[], index: number, change: Partial<StoredEvent>): StoredEvent[] {
  return log.map((event, at) => (at === index ? { ...event, ...change } : event));
}

describe('ChainVerifier', () => {
  let log: StoredEvent[];

  beforeAll(async () => {
    log = await makeLog();
  });

  it('finds nothing in an untouched log of several streams', () => {
    expect(verify(log)).toEqual([]);
  });

  it('finds any single changed character of data or metadata at its event', () => {
    const change = fc.record({
      event: fc.nat(LENGTH * 2 - 1),
      field: fc.constantFrom('data', 'metadata', 'type', 'id'),
      at: fc.nat(),
      bit: fc.nat(6),
    });
    fc.assert(
      fc.property(change, ({ event, field, at, bit }) => {
        const original = log[event] as StoredEvent;
        const text = original[field as 'data'];
        const index = at % text.length;
        const flipped = String.fromCharCode(text.charCodeAt(index) ^ (1 << bit));
        const changed = text.slice(0, index) + flipped + text.slice(index + 1);
        const [fault] = verify(replace(log, event, { [field]: changed }));
        expect(fault).toMatchObject({ stream: original.stream, revision: original.revision });
      }),
      { numRuns: 500 },
    );
  });

  it('finds an event that is gone from the middle, at the next one of its stream', () => {
    const faults = verify(log.filter((_, index) => index !== 4));
    expect(faults[0]).toMatchObject({ stream: 'a-1', revision: 3, reason: 'revision-missing' });
    expect(faults.every((fault) => fault.stream === 'a-1')).toBe(true);
  });

  it('finds a gap even when the revisions after it were closed up', () => {
    const closedUp = log
      .filter((_, index) => index !== 4)
      .map((event) =>
        event.stream === 'a-1' && event.revision > 2 ? { ...event, revision: event.revision - 1 } : event,
      );
    expect(verify(closedUp)[0]).toMatchObject({ stream: 'a-1', revision: 2, reason: 'previous-hash-differs' });
  });

  it('finds two events that changed places', () => {
    const [first, second] = [log[2] as StoredEvent, log[4] as StoredEvent];
    const swapped = replace(replace(log, 2, { ...second, revision: 1 }), 4, { ...first, revision: 2 });
    expect(verify(swapped)[0]).toMatchObject({ stream: 'a-1', revision: 1, reason: 'previous-hash-differs' });
  });

  it('finds an event that was moved to another stream, and a repeated one', () => {
    expect(verify(replace(log, 0, { stream: 'c-1' }))).toContainEqual(
      expect.objectContaining({ stream: 'c-1', reason: 'content-changed' }),
    );
    expect(verify([...log, log[3] as StoredEvent])).toEqual([expect.objectContaining({ reason: 'revision-missing' })]);
  });

  it('finds metadata that nobody can read or that was written anew with the same meaning', () => {
    expect(verify(replace(log, 10, { metadata: '{' }))[0]).toMatchObject({ reason: 'metadata-unreadable' });
    const spaced = (log[10] as StoredEvent).metadata.replace('{', '{ ');
    expect(verify(replace(log, 10, { metadata: spaced }))[0]).toMatchObject({ reason: 'metadata-unreadable' });
  });
});
