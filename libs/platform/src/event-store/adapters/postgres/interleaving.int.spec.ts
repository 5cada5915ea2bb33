import type { Client } from 'pg';
import { consume, idsOf, newEvent, newStream } from '../../testing/fixtures.js';
import { NaiveIdentityLog } from '../../testing/naive-identity-log.js';
import { createScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** Two writers, the first of which commits last: the interleaving that loses events in most PostgreSQL event stores. */
describe('a slow transaction that commits behind a faster one', () => {
  let database: ScratchDatabase;
  let slow: Client;

  beforeAll(async () => {
    database = await createScratchDatabase();
    slow = await database.connect();
  });
  afterAll(async () => {
    await slow.end();
    await database.drop();
  });

  it('makes the naive log lose an event (control: the test can see a loss)', async () => {
    const fast = await database.connect();
    const log = new NaiveIdentityLog(fast);
    await log.create();
    const [first, second] = [newEvent().id, newEvent().id];

    await slow.query('begin');
    await NaiveIdentityLog.insert(slow, first);
    await NaiveIdentityLog.insert(fast, second);
    const seen = await log.readAfter('0');
    await slow.query('commit');
    seen.push(...(await log.readAfter(seen.at(-1)?.position ?? '0')));

    expect(idsOf(seen)).toEqual([second]);
    expect(idsOf(await log.readAfter('0'))).toEqual([first, second]);
    await fast.end();
  });

  it('makes the other writer of our log wait, and readers see both in order', async () => {
    const store = await PostgresEventStore.open({ connectionString: database.url });
    const [first, second] = [newEvent(), newEvent()];

    await slow.query('begin');
    await slow.query('select es.append($1, $2, $3, $4, $5, $6, $7)', [
      [newStream()],
      [-1],
      [1],
      [first.id],
      [first.type],
      [first.data],
      [first.metadata],
    ]);
    const seen = consume(store, { after: '0' }, (events) => events.length === 2);
    const appended = store.append(newStream(), 'absent', [second]);
    await waitingForLock(slow);
    expect(await store.readAll()).toEqual([]);
    await slow.query('commit');

    expect((await appended).position).toBe('2');
    expect(idsOf(await seen)).toEqual([first.id, second.id]);
    expect(await store.integrity()).toEqual({ events: 2n, head: 2n, intact: true });
    await store.close();
  });

  it('gives the positions of a rolled back append to the next one', async () => {
    const store = await PostgresEventStore.open({ connectionString: database.url });
    const before = await store.head();
    await slow.query('begin');
    const values = [[newStream()], [-1], [1], [newEvent().id], ['TestHappened'], ['{}'], ['{}']];
    await slow.query('select es.append($1, $2, $3, $4, $5, $6, $7)', values);
    await slow.query('rollback');
    const { position } = await store.append(newStream(), 'absent', [newEvent()]);
    expect(BigInt(position)).toBe(BigInt(before) + 1n);
    expect((await store.integrity()).intact).toBe(true);
    await store.close();
  });

  it('is missed by the integrity check neither when an event is gone nor when one slipped in', async () => {
    const store = await PostgresEventStore.open({ connectionString: database.url });
    await store.append(newStream(), 'absent', [newEvent(), newEvent()]);
    await slow.query('begin');
    await slow.query('delete from es.events where position = (select max(position) from es.events)');
    await slow.query('commit');
    expect((await store.integrity()).intact).toBe(false);
    await store.close();
  });
});

/** Resolves when some backend of this database waits for a lock. */
async function waitingForLock(client: Client): Promise<void> {
  const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await client.query(sql)).rowCount === 0) {
    // pg_stat_activity is frozen within a transaction unless told otherwise.
    await client.query('select pg_stat_clear_snapshot()');
  }
}
