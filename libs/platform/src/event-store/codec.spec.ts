import { type Actor, type DomainEvent, systemActor } from '../messaging/index.js';
import { isSealed, MemoryKeyVault, Sealer } from '../privacy/index.js';
import { type Draft, type EventDefinition, EventCodec, hashEvent } from './codec.js';
import type { EventToAppend, StoredEvent } from './event-store.js';

const actor: Actor = systemActor('test');
const STREAM = 'thing-1';

const definitions: readonly EventDefinition[] = [
  { type: 'ThingNamed', schema: 1, upcast: (data) => ({ type: 'ThingNamed.v2', data: { id: 't-1', ...data } }) },
  {
    type: 'ThingNamed.v2',
    schema: 2,
    upcast: (data) => ({ type: 'ThingNamed.v3', data: { ...data, title: (data as { name: string }).name } }),
  },
  { type: 'ThingNamed.v3', schema: 3, personal: [{ path: 'title', subject: 'id' }] },
  { type: 'ThingClosed', schema: 1 },
];

function draft(id: string, event: DomainEvent): Draft {
  return {
    id,
    event,
    metadata: {
      happenedAt: '2026-11-01T00:00:00.000Z',
      recordedAt: '2026-11-02T00:00:00.000Z',
      actor,
      onBehalfOf: null,
      via: 'api',
      correlationId: 'c',
      causationId: 'c',
      commandId: 'k',
      requestHash: null,
    },
  };
}

function stored(event: EventToAppend, revision: number): StoredEvent {
  return { ...event, stream: STREAM, revision, position: String(revision + 1), created: new Date(0) };
}

describe('EventCodec', () => {
  let vault: MemoryKeyVault;
  let codec: EventCodec;

  beforeEach(() => {
    vault = new MemoryKeyVault();
    codec = new EventCodec(definitions, new Sealer(vault));
  });

  it('refuses event types that two contexts define', () => {
    expect(() => new EventCodec([...definitions, { type: 'ThingClosed', schema: 1 }], new Sealer(vault))).toThrow(
      'event types defined twice: ThingClosed',
    );
  });

  it('refuses events that no context defines, on the way in and out', async () => {
    await expect(codec.encode(STREAM, -1, null, [draft('1', { type: 'Unknown', data: {} })])).rejects.toThrow(
      'Unknown',
    );
    const event = stored({ id: '1', type: 'Unknown', data: '{}', metadata: '{}' }, 0);
    expect(() => codec.decode(event)).toThrow('Unknown');
  });

  it('seals personal fields and names their subjects in the metadata', async () => {
    const event = { type: 'ThingNamed.v3', data: { id: 't-1', title: '张三' }, rules: 'naming@1' };
    const [encoded] = await codec.encode(STREAM, -1, null, [draft('1', event)]);
    expect(encoded?.data).not.toContain('张三');
    const decoded = codec.decode(stored(encoded as EventToAppend, 0));
    expect(isSealed((decoded.data as { title: string }).title)).toBe(true);
    expect(decoded.metadata).toMatchObject({ schema: 3, subjects: ['t-1'], rules: 'naming@1', previousHash: null });
  });

  it('chains every event to the one before, from the end of the stream', async () => {
    const drafts = ['1', '2', '3'].map((id) => draft(id, { type: 'ThingClosed', data: { id } }));
    const encoded = await codec.encode(STREAM, 4, 'hash of revision 4', drafts);
    const metadata = encoded.map((event, index) => codec.decode(stored(event, 5 + index)).metadata);
    expect(metadata.map((one) => one.previousHash)).toEqual([
      'hash of revision 4',
      metadata[0]?.hash,
      metadata[1]?.hash,
    ]);
    for (const [index, event] of encoded.entries())
      expect(hashEvent(STREAM, 5 + index, event)).toBe(metadata[index]?.hash);
  });

  it('binds the hash to stream, revision, id, type, data and metadata', async () => {
    const [event] = await codec.encode(STREAM, -1, null, [draft('1', { type: 'ThingClosed', data: { a: 1 } })]);
    const original = event as EventToAppend;
    const hashes = [
      hashEvent(STREAM, 0, original),
      hashEvent('thing-2', 0, original),
      hashEvent(STREAM, 1, original),
      hashEvent(STREAM, 0, { ...original, id: '2' }),
      hashEvent(STREAM, 0, { ...original, type: 'ThingOpened' }),
      hashEvent(STREAM, 0, { ...original, data: '{"a":2}' }),
      hashEvent(STREAM, 0, { ...original, metadata: original.metadata.replace('"via":"api"', '"via":"cli"') }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('turns the oldest shape into the newest, step by step, and keeps the metadata as written', () => {
    const event = stored({ id: '1', type: 'ThingNamed', data: '{"name":"x"}', metadata: '{"schema":1}' }, 0);
    const decoded = codec.decode(event);
    expect(decoded).toMatchObject({
      type: 'ThingNamed.v3',
      data: { id: 't-1', name: 'x', title: 'x' },
      metadata: { schema: 1 },
    });
  });
});
