import type { Client } from 'pg';
import { StoreUnavailable, WrongExpectedRevision } from '../../errors.js';
import { type CuttingProxy, startCuttingProxy } from '../../testing/cutting-proxy.js';
import { consume, idsOf, newEvent, newEvents, newStream, signal } from '../../testing/fixtures.js';
import { createScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { PostgresEventStore } from './postgres-event-store.js';

const ROUNDS = 25;

describe('PostgresEventStore when things break', () => {
  let database: ScratchDatabase;
  let admin: Client;
  let proxy: CuttingProxy;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await createScratchDatabase();
    admin = await database.connect();
    proxy = await startCuttingProxy(database.url);
    store = await PostgresEventStore.open({ connectionString: proxy.url, pollMs: 200 });
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await admin.end();
    await database.drop();
  });

  it('stores an append once when the connection is cut after the commit and before the answer', async () => {
    const stream = newStream();
    for (let revision = -1; revision < ROUNDS - 1; revision += 1) {
      proxy.cutNextAnswer();
      const appended = await store.append(stream, revision === -1 ? 'absent' : revision, [newEvent()]);
      expect(appended).toMatchObject({ revision: revision + 1, repeated: true });
    }
    expect(proxy.cuts).toBe(ROUNDS);
    expect(await store.readStream(stream)).toHaveLength(ROUNDS);
  });

  it('answers every append of a group whose answer was lost, each by its own rule', async () => {
    const [known, fresh, other] = [newStream(), newStream(), newStream()];
    await store.append(known, 'absent', newEvents(1));
    proxy.cutNextAnswer();
    const results = await Promise.allSettled([
      store.append(fresh, 'absent', newEvents(3)),
      store.append(known, 'absent', newEvents(1)),
      store.append(other, 'any', newEvents(2)),
      store.append(known, 0, newEvents(1)),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(WrongExpectedRevision);
    expect(await Promise.all([fresh, known, other].map(async (name) => (await store.readStream(name)).length))).toEqual(
      [3, 2, 2],
    );
  });

  it('stores exactly once and hands over everything while the server ends all its connections again and again', async () => {
    const after = await store.head();
    const stream = newStream();
    const events = newEvents(400);
    const seen = consume(store, { after, batchSize: 50 }, (got) => got.length === events.length);
    const progress = { done: false };
    const writing = (async () => {
      for (const [index, event] of events.entries())
        await store.append(stream, index === 0 ? 'absent' : index - 1, [event]);
      progress.done = true;
    })();
    let ended = 0;
    while (!progress.done) {
      const sql = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      ended += (await admin.query(sql)).rowCount ?? 0;
      await store.head(); // Paces the killing by a round trip that works again.
    }
    await writing;
    expect(ended).toBeGreaterThan(0);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    expect(idsOf(await seen)).toEqual(idsOf(events));
    expect((await store.integrity()).intact).toBe(true);
  }, 60_000);

  it('goes on with a subscription whose connections are lost while nothing happens', async () => {
    const after = await store.head();
    const caughtUp = signal();
    const event = newEvent();
    const seen = consume(
      store,
      { after },
      (got) => got.length === 1,
      (batch) => (batch.caughtUp ? caughtUp.reach() : undefined),
    );
    await caughtUp.reached;
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const elsewhere = await PostgresEventStore.open({ connectionString: database.url });
    await elsewhere.append(newStream(), 'absent', [event]);
    expect(idsOf(await seen)).toEqual([event.id]);
    await elsewhere.close();
  });

  it('fails only the append that the server cannot take, not the others of its group', async () => {
    await admin.query(`alter table es.events add constraint refused check (type <> 'Refused')`);
    const stream = newStream();
    const results = await Promise.allSettled([
      store.append(stream, 'absent', newEvents(1)),
      store.append(newStream(), 'absent', [{ ...newEvent(), type: 'Refused' }]),
      store.append(newStream(), 'absent', newEvents(2)),
      store.append(stream, 0, newEvents(1)),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).not.toBeInstanceOf(StoreUnavailable);
    expect((await store.integrity()).intact).toBe(true);
  });

  it('says that it is unavailable when the server is silent, and repeating the call later stores once', async () => {
    const impatient = await PostgresEventStore.open({
      connectionString: proxy.url,
      answerTimeoutMs: 300,
      patienceMs: 600,
    });
    const stream = newStream();
    const events = newEvents(2);
    proxy.silence(true);
    await expect(impatient.append(stream, 'absent', events)).rejects.toThrow(StoreUnavailable);
    await expect(impatient.readStream(stream)).rejects.toThrow(StoreUnavailable);
    await expect(PostgresEventStore.open({ connectionString: proxy.url, answerTimeoutMs: 300 })).rejects.toThrow(
      StoreUnavailable,
    );
    proxy.silence(false);
    expect(await impatient.append(stream, 'absent', events)).toMatchObject({ revision: 1 });
    expect(await store.readStream(stream)).toHaveLength(2);
    await impatient.close();
  });

  it('refuses a checkpoint ahead of the log instead of skipping what gets those positions', async () => {
    const ahead = String(BigInt(await store.head()) + 1n);
    await expect(consume(store, { after: ahead }, () => true)).rejects.toThrow('ahead of the log');
  });
});

describe('PostgresEventStore opened by several processes', () => {
  it('migrates once however many start at the same time, and stays dense under their appends', async () => {
    const database = await createScratchDatabase();
    const stores = await Promise.all(
      Array.from({ length: 4 }, () => PostgresEventStore.open({ connectionString: database.url })),
    );
    const appends = stores.flatMap((store) =>
      Array.from({ length: 300 }, () => store.append(newStream(), 'absent', newEvents(2))),
    );
    const positions = (await Promise.all(appends)).map(({ position }) => Number(position));
    expect(new Set(positions).size).toBe(1_200);
    const all = await stores[0]?.readAll();
    expect(all?.map((event) => Number(event.position))).toEqual(Array.from({ length: 2_400 }, (_, index) => index + 1));
    expect(await stores[1]?.integrity()).toEqual({ events: 2_400n, head: 2_400n, intact: true });
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });
});
