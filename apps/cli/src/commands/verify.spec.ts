import { type Draft, EventCodec, type EventStore, MemoryEventStore, type StoredEvent } from '@platform/event-store';
import { systemActor } from '@platform/messaging';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { verifyLog } from './verify.js';

const codec = new EventCodec([{ type: 'NoteTaken', schema: 1 }], new Sealer(new MemoryKeyVault()));

function draft(number: number): Draft {
  const at = '2026-11-01T02:00:00.000Z';
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const metadata = {
    happenedAt: at,
    recordedAt: at,
    actor: systemActor('spec'),
    onBehalfOf: null,
    via: 'cli' as const,
    correlationId: id,
    causationId: id,
    commandId: id,
    requestHash: null,
  };
  return { id, event: { type: 'NoteTaken', data: { number } }, metadata };
}

async function filled(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (const [index, stream] of ['note-a', 'note-b', 'note-c'].entries()) {
    const drafts = [draft(index * 2 + 1), draft(index * 2 + 2)];
    await store.append(stream, 'absent', await codec.encode(stream, -1, null, drafts));
  }
  return store;
}

/** The same log as somebody who can write to the database would leave it. */
function tampered(store: EventStore, change: (events: readonly StoredEvent[]) => readonly StoredEvent[]): EventStore {
  const altered = Object.create(store) as { -readonly [Key in keyof EventStore]: EventStore[Key] };
  altered.readAll = async (options) => change(await store.readAll(options));
  return altered;
}

const silent = (): void => undefined;

describe('verify', () => {
  it('finds an untouched log intact and counts it', async () => {
    const found = await verifyLog(await filled(), true, silent);
    expect(found).toEqual({ events: 6, streams: 3, head: '6', fault: null });
  });

  it('names the event whose content was changed', async () => {
    const store = tampered(await filled(), (events) =>
      events.map((event) => (event.position === '3' ? { ...event, data: '{"number":99}' } : event)),
    );
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ stream: 'note-b', revision: 0, position: '3', reason: 'content-changed' });
  });

  it('names the place where an event was taken out, also when its whole stream is gone', async () => {
    const store = tampered(await filled(), (events) => events.filter((event) => event.stream !== 'note-b'));
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ position: '5', reason: 'position-missing' });
  });

  it('notices that the end of the log was cut off', async () => {
    const store = tampered(await filled(), (events) => events.slice(0, 4));
    const { fault } = await verifyLog(store, true, silent);
    expect(fault).toMatchObject({ position: '4', reason: 'events-missing-at-end' });
  });

  it('finds a missing event of a chain where positions are not dense', async () => {
    const store = tampered(await filled(), (events) => events.filter((event) => event.position !== '3'));
    const { fault } = await verifyLog(store, false, silent);
    expect(fault).toMatchObject({ stream: 'note-b', revision: 1, reason: 'revision-missing' });
  });
});
