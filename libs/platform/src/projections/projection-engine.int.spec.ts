import { Client, type Pool, type PoolClient } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EventStore, openEventStore, type Position } from '../event-store/index.js';
import { tryLock } from '../database/index.js';
import { DomainError } from '../messaging/index.js';
import { CounterTotal, counterTotals } from '../testing/fakes/counting.js';
import { counted, EngineHarness, eventually, randomBelow } from '../testing/fakes/engine-harness.js';
import { createEmptyDatabase } from '../testing/index.js';
import { EventRejected, RebuildRunning } from './errors.js';
import type { AnyProjection } from './projection.js';
import { pause } from './waiting.js';

const VIEW = 'counter-totals';

/** The same table, kept by another version of the program. */
@Entity({ schema: 'views', name: 'counter_totals' })
class CounterTotalWithCount extends CounterTotal {
  @Column({ type: 'integer' })
  events: number;
}

@Entity({ schema: 'views', name: 'plain_counts' })
class PlainCount {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'integer' })
  events: number;
}

const plainCounts: AnyProjection = {
  name: 'plain-counts',
  version: 1,
  entity: PlainCount as never,
  prefixes: ['counter-'],
  handles: ['Counted'],
  keys: () => ['all'],
  evolve: (row, _event, key) => ({ id: key, events: Number(row?.events ?? 0) + 1 }),
};

async function appendMany(harness: EngineHarness, seed: number, events: number): Promise<void> {
  const random = randomBelow(seed);
  for (let left = events; left > 0;) {
    const id = `c${random(40)}`;
    const some = Array.from({ length: Math.min(left, 1 + random(5)) }, () =>
      random(12) === 0 ? { type: 'Reset', data: { counterId: id } } : counted(id, random(100), `笔记${random(4)}`),
    );
    await harness.append(id, ...some);
    left -= some.length;
  }
}

describe('the projection engine', () => {
  let harness: EngineHarness;
  beforeEach(async () => {
    harness = await EngineHarness.open();
  });
  afterEach(() => harness.close());

  it('folds the log into rows, deletes rows, and gives times and numbers back as it took them', async () => {
    const engine = await harness.engine();
    await harness.append('a', counted('a', 3, 'x'));
    await engine.drain();
    await harness.append('a', counted('a', 4), counted('a', 0.5 * 2));
    await harness.append('b', counted('b', 1), { type: 'Reset', data: { counterId: 'b' } });
    await engine.drain();
    const rows = await harness.rows('select * from views.counter_totals');
    expect(rows).toEqual([
      expect.objectContaining({ counter_id: 'a', total: 8, last_at: '2026-11-02T01:00:00.000Z', notes: ['x', ''] }),
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6])('rebuilds to the same rows whatever the sizes of batches (seed %i)', async (seed) => {
    const engine = await harness.engine();
    const random = randomBelow(seed);
    for (let round = 0; round < 4; round += 1) {
      await appendMany(harness, seed * 100 + round, 50 + random(300));
      await engine.drain();
      const sizes = { pageSize: 1 + random(200), rowsInMemory: 1 + random(60) };
      const comparison = await engine.compareWithRebuild(VIEW, sizes);
      expect(comparison).toMatchObject({ differing: 0, differences: [] });
      expect(comparison.rows).toBeGreaterThan(10);
      await engine.rebuild(VIEW, undefined, sizes);
      expect(await engine.compareWithRebuild(VIEW)).toMatchObject({ differing: 0 });
    }
  });

  it('finds a row that was changed, lost or added by hand', async () => {
    const engine = await harness.engine();
    await appendMany(harness, 9, 200);
    await engine.drain();
    await harness.rows(`update views.counter_totals set total = total + 1 where counter_id = 'c1'`);
    await harness.rows(`delete from views.counter_totals where counter_id = 'c2'`);
    const { differing, differences } = await engine.compareWithRebuild(VIEW);
    expect(differing).toBe(3);
    expect(differences.map(({ where, row }) => [where, row['counter_id']]).toSorted()).toEqual([
      ['only in rebuild', 'c1'],
      ['only in rebuild', 'c2'],
      ['only in view', 'c1'],
    ]);
  });

  it('folds again after a crash between fold and commit, and nothing counts twice', async () => {
    let crashes = 0;
    const wrapPool = (pool: Pool): Pool => crashingPool(pool, () => crashes-- > 0);
    const engine = await harness.engine({ wrapPool });
    await engine.prepare();
    crashes = 3;
    await harness.append('a', counted('a', 1), counted('a', 2));
    await engine.start();
    await eventually(async () => (await harness.total('a')) === 3);
    await harness.append('a', counted('a', 4));
    await eventually(async () => (await harness.total('a')) === 7);
    expect(crashes).toBeLessThan(0);
  });

  it('lets two engines keep one view without counting anything twice', async () => {
    const engines = [await harness.engine(), await harness.engine(), await harness.engine()];
    for (const engine of engines) await engine.start();
    for (let i = 0; i < 200; i += 1) await harness.append('a', counted('a', 1));
    const head = await harness.store.head();
    for (const engine of engines) await engine.waitFor(VIEW, head, 15_000);
    expect(await harness.total('a')).toBe(200);
    expect(await engines[0]?.compareWithRebuild(VIEW)).toMatchObject({ differing: 0 });
  });

  it.each([
    ['evolve throws', counted('a', 1, 'poison')],
    ['the database refuses the row', counted('a', 1e30)],
    ['the event is not defined', { type: 'Unheard', data: {} }],
  ])('stops in front of an event it cannot handle and shows it: %s', async (_case, poison) => {
    const engine = await harness.engine({ projections: [counterTotals, plainCounts] });
    const stream = 'counter-a';
    await harness.append('a', counted('a', 5), counted('a', 6));
    if (poison.type === 'Unheard') await appendRaw(harness.store, stream, 'Unheard');
    else await harness.append('a', poison);
    await harness.append('b', counted('b', 1));
    const poisonId = (await harness.store.readStream(stream)).at(-1)?.id;
    await expect(engine.drain([VIEW])).rejects.toThrow(EventRejected);
    expect([await harness.total('a'), await harness.total('b')]).toEqual([11, null]);
    await engine.start();
    await eventually(async () => (await engine.status())[0]?.state === 'stalled');
    const [view, other] = await engine.status();
    expect(view).toMatchObject({ name: VIEW, eventId: poisonId, error: expect.stringContaining(String(poisonId)) });
    expect(view?.lagSeconds).toBeGreaterThan(0);
    expect(await engine.ready()).toBe(false);
    if (poison.type !== 'Unheard') await eventually(async () => (await engine.status())[1]?.state === 'running');
    expect(other?.name).toBe('plain-counts');
    await expect(engine.waitFor(VIEW, await harness.store.head(), 50)).rejects.toThrow(DomainError);
    expect(await harness.total('b')).toBeNull();
  });

  it('goes on by itself when the cause is gone', async () => {
    let broken = true;
    const reports: string[] = [];
    const moody: AnyProjection = {
      ...counterTotals,
      evolve: (row, event, key) => {
        if (broken) throw new Error('not now');
        return counterTotals.evolve(row, event, key);
      },
    };
    const engine = await harness.engine({ projections: [moody], report: ({ state }) => reports.push(state) });
    await harness.append('a', counted('a', 1));
    await engine.start();
    await eventually(() => reports.includes('stalled'));
    broken = false;
    await eventually(async () => (await harness.total('a')) === 1);
    expect(await engine.status()).toMatchObject([{ state: 'running', error: null, eventId: null }]);
    expect(reports.at(-1)).toBe('running');
  });

  describe('waiting for a position', () => {
    it('shows one its own writes, also when the event was in another stream', async () => {
      const engine = await harness.engine();
      const elsewhere = await harness.engine();
      await engine.start();
      for (let i = 1; i <= 20; i += 1) {
        await engine.waitFor(VIEW, await harness.append('a', counted('a', 1)));
        expect(await harness.total('a')).toBe(i);
      }
      const foreign = await harness.appendTo('other-1', counted('x', 1));
      await engine.waitFor(VIEW, foreign);
      await elsewhere.waitFor(VIEW, foreign);
    });

    it('says VIEW_BEHIND when nobody keeps the view', async () => {
      const engine = await harness.engine();
      const position = await harness.append('a', counted('a', 1));
      await expect(engine.waitFor(VIEW, position, 30)).rejects.toMatchObject({
        code: 'VIEW_BEHIND',
        kind: 'unavailable',
      });
      await engine.freshen([VIEW], position);
      await engine.waitFor(VIEW, position, 30);
    });
  });

  it('rebuilds at start when the shape has changed, and stops the older program from writing', async () => {
    const older = await harness.engine();
    await older.start();
    await harness.append('a', counted('a', 1), counted('a', 2));
    await older.waitFor(VIEW, await harness.store.head());
    const newer = await harness.engine({
      projections: [
        {
          ...counterTotals,
          version: 2,
          entity: CounterTotalWithCount as never,
          evolve: (row, event, key) => {
            const next = counterTotals.evolve(row, event, key);
            return next && { ...next, events: Number(row?.['events'] ?? 0) + 1 };
          },
        },
      ],
    });
    await newer.start();
    await newer.waitFor(VIEW, await harness.append('a', counted('a', 4)), 10_000);
    await eventually(async () => (await older.status())[0]?.state === 'outdated');
    const rows = await harness.rows('select counter_id, total, events from views.counter_totals');
    expect(rows).toEqual([{ counter_id: 'a', total: 7, events: 3 }]);
  });

  it('swaps while events are written and rows are read', async () => {
    const engine = await harness.engine();
    await engine.start();
    let writing = true;
    let written = 0;
    const writer = (async () => {
      for (; writing; written += 1) {
        await harness.append(`c${written % 7}`, counted(`c${written % 7}`, 1));
        await pause(1);
      }
    })();
    const reader = (async () => {
      for (; writing;) await harness.rows('select count(*) from views.counter_totals');
    })();
    const progress: number[] = [];
    for (let i = 0; i < 5; i += 1) await engine.rebuild(VIEW, ({ events }) => progress.push(events), { pageSize: 50 });
    writing = false;
    await Promise.all([writer, reader]);
    await engine.waitFor(VIEW, await harness.store.head(), 10_000);
    const [sum] = await harness.rows<{ sum: number }>('select sum(total) as sum from views.counter_totals');
    expect(sum?.sum).toBe(written);
    expect(progress.length).toBeGreaterThan(5);
    expect(await engine.compareWithRebuild(VIEW)).toMatchObject({ differing: 0 });
    const left = await harness.rows(`select 1 from pg_tables where schemaname = 'views' and tablename like '%\\_\\_%'`);
    expect(left).toEqual([]);
  });

  it('refuses a second rebuild of the same view at the same time, whoever runs the first', async () => {
    const engine = await harness.engine();
    await harness.append('a', counted('a', 1));
    const other = new Client({ connectionString: harness.url });
    await other.connect();
    expect(await tryLock(other, `liandiao:rebuild:${VIEW}`)).toBe(true);
    await expect(engine.rebuild(VIEW)).rejects.toThrow(RebuildRunning);
    await expect(engine.compareWithRebuild(VIEW)).rejects.toThrow(RebuildRunning);
    await other.end();
    await eventually(() =>
      engine.rebuild(VIEW).then(
        () => true,
        () => false,
      ),
    );
    expect(await harness.total('a')).toBe(1);
  });

  it('keeps the serving rows when a rebuild meets an event it cannot handle', async () => {
    const engine = await harness.engine();
    await harness.append('a', counted('a', 1));
    await engine.drain();
    const poisoned = await harness.engine({
      projections: [{ ...counterTotals, version: 2, evolve: () => fail('no') }],
    });
    await expect(poisoned.rebuild(VIEW)).rejects.toThrow(EventRejected);
    expect(await harness.total('a')).toBe(1);
    await harness.append('a', counted('a', 1));
    await engine.drain();
    expect(await harness.total('a')).toBe(2);
  });

  it('makes a view anew when its checkpoint lies beyond the log', async () => {
    const engine = await harness.engine();
    await harness.append('a', counted('a', 1));
    await engine.drain();
    await harness.rows(`update engine.checkpoints set position = '999999'`);
    await engine.drain();
    expect(await harness.total('a')).toBe(1);
    expect(await engine.status()).toMatchObject([{ lagSeconds: 0, position: await harness.store.head() }]);
  });

  it('refuses an event type that no context defines', async () => {
    const engine = await harness.engine({ projections: [{ ...counterTotals, handles: ['Counted', 'Misspelt'] }] });
    await expect(engine.prepare()).rejects.toThrow(/Misspelt/);
  });

  it('refuses two projections of one name', async () => {
    const engine = await harness.engine({ projections: [counterTotals, counterTotals] });
    await expect(engine.prepare()).rejects.toThrow(/two projections/);
  });
});

it('follows the PostgreSQL log', async () => {
  const database = await createEmptyDatabase();
  const harness = await EngineHarness.open(await openEventStore(database.url));
  const engine = await harness.engine();
  await engine.start();
  await appendMany(harness, 5, 300);
  await engine.waitFor(VIEW, await harness.store.head(), 10_000);
  expect(await engine.compareWithRebuild(VIEW)).toMatchObject({ differing: 0 });
  await harness.close();
  await database.drop();
});

function fail(reason: string): never {
  throw new Error(reason);
}

/** A pool whose connections break at `commit` when asked to. */
function crashingPool(pool: Pool, crash: () => boolean): Pool {
  return new Proxy(pool, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property);
      if (property !== 'connect') return typeof value === 'function' ? value.bind(target) : value;
      return async () => crashingClient(await target.connect(), crash);
    },
  });
}

function crashingClient(client: PoolClient, crash: () => boolean): PoolClient {
  return new Proxy(client, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property);
      if (property !== 'query') return typeof value === 'function' ? value.bind(target) : value;
      return async (statement: string, parameters?: unknown[]) => {
        if (statement === 'commit' && crash()) throw new Error('connection lost before commit');
        return target.query(statement, parameters);
      };
    },
  });
}

async function appendRaw(store: EventStore, stream: string, type: string): Promise<Position> {
  const id = '01970000-0000-7000-8000-00000000beef';
  return (await store.append(stream, 'any', [{ id, type, data: '{}', metadata: '{}' }])).position;
}
