import { type AddressInfo, createServer, type Socket } from 'node:net';
import { EventStoreDbStore } from '../../libs/platform/src/event-store/adapters/eventstoredb/eventstoredb-store.js';
import { StoreUnavailable } from '../../libs/platform/src/event-store/errors.js';
import {
  consume,
  idsOf,
  newEvent,
  newEvents,
  newStream,
  signal,
} from '../../libs/platform/src/event-store/testing/fixtures.js';
import { type EventStoreServer, startEventStoreServer } from './event-store-server.js';

const IMPATIENT = { answerTimeoutMs: 300, patienceMs: 600 };

describe.each([
  ['batch append', true],
  ['one call per append', false],
])('EventStoreDbStore when things break (%s)', (_, batchAppend) => {
  let server: EventStoreServer;
  let store: EventStoreDbStore;

  beforeEach(async () => {
    server = await startEventStoreServer({ batchAppend });
    store = await EventStoreDbStore.open(server.url, { answerTimeoutMs: 1_000 });
  });
  afterEach(async () => {
    await store.close();
    server.stop();
  });

  it('stores an append once when the connection is cut after the commit and before the answer', async () => {
    const stream = newStream();
    for (let revision = -1; revision < 4; revision += 1) {
      server.faults.cutAfterCommit = 1;
      const expected = revision === -1 ? 'absent' : revision;
      expect(await store.append(stream, expected, newEvents(1))).toMatchObject({ revision: revision + 1 });
    }
    expect(await store.readStream(stream)).toHaveLength(5);
  });

  it('does not repeat an append of any revision by itself: the server may have forgotten the ids', async () => {
    const stream = newStream();
    server.faults.cutAfterCommit = 1;
    await expect(store.append(stream, 'any', newEvents(1))).rejects.toThrow(StoreUnavailable);
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('goes on from the last position after the server dropped the subscription, again and again', async () => {
    const stream = newStream();
    const events = newEvents(200);
    let drops = 0;
    const seen = consume(
      store,
      { after: '0', batchSize: 10 },
      (got) => got.length >= events.length,
      () => {
        if (drops === 3) return;
        drops += 1;
        server.dropSubscriptions();
      },
    );
    for (let index = 0; index < events.length; index += 20) {
      await store.append(stream, 'any', events.slice(index, index + 20));
    }
    expect(idsOf(await seen)).toEqual(idsOf(events));
    expect(drops).toBe(3);
  });

  it('goes on after the server was restarted', async () => {
    const caughtUp = signal();
    const [before, after] = [newEvent(), newEvent()];
    await store.append(newStream(), 'absent', [before]);
    const seen = consume(
      store,
      { after: '0' },
      (got) => got.length === 2,
      (batch) => (batch.caughtUp ? caughtUp.reach() : undefined),
    );
    await caughtUp.reached;
    server.stop();
    server = await startEventStoreServer({ batchAppend, log: server.log, port: Number(new URL(server.url).port) });
    await store.append(newStream(), 'absent', [after]);
    expect(idsOf(await seen)).toEqual([before.id, after.id]);
  });

  it('says that it is unavailable when the server turns silent, and works again when it speaks', async () => {
    const impatient = await EventStoreDbStore.open(server.url, IMPATIENT);
    const stream = newStream();
    const events = newEvents(2);
    server.faults.silent = true;
    await expect(impatient.append(stream, 'absent', events)).rejects.toThrow(StoreUnavailable);
    await expect(impatient.readStream(stream)).rejects.toThrow(StoreUnavailable);
    await expect(impatient.head()).rejects.toThrow(StoreUnavailable);
    server.faults.silent = false;
    expect(await impatient.append(stream, 'absent', events)).toMatchObject({ revision: 1 });
    expect(await store.readStream(stream)).toHaveLength(2);
    await impatient.close();
  });

  it('subscribes again when the server took the subscription and said nothing', async () => {
    const impatient = await EventStoreDbStore.open(server.url, IMPATIENT);
    const event = newEvent();
    await store.append(newStream(), 'absent', [event]);
    server.faults.silent = true;
    const seen = consume(impatient, { after: '0' }, (got) => got.length === 1);
    await expect(impatient.head()).rejects.toThrow(StoreUnavailable);
    server.faults.silent = false;
    expect(idsOf(await seen)).toEqual([event.id]);
    await impatient.close();
  });

  it('checkpoints with both numbers: a restart within one append repeats and skips nothing', async () => {
    const events = newEvents(5);
    await store.append(newStream(), 'absent', events);
    const [first] = await store.readAll({ limit: 1 });
    const last = (await store.readAll()).at(-1);
    expect(first?.position.split('/')[0]).toBe(last?.position.split('/')[0]);
    const got = await consume(store, { after: first?.position ?? '' }, (all) => all.length === 4);
    expect(idsOf(got)).toEqual(idsOf(events.slice(1)));
  });

  it('refuses a checkpoint that another kind of store wrote', async () => {
    await expect(consume(store, { after: '42' }, () => true)).rejects.toThrow(TypeError);
  });
});

describe('EventStoreDbStore without a server', () => {
  it('says that it is unavailable where nobody listens', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise<void>((resolve) => nobody.close(() => resolve()));
    await expect(EventStoreDbStore.open(`esdb://127.0.0.1:${port}?tls=false`, IMPATIENT)).rejects.toThrow(
      StoreUnavailable,
    );
  });

  it('says that it is unavailable where TCP is taken and nothing is ever said', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    await expect(EventStoreDbStore.open(`esdb://127.0.0.1:${port}?tls=false`, IMPATIENT)).rejects.toThrow(
      StoreUnavailable,
    );
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => mute.close(() => resolve()));
  });
});
