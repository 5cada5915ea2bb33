import { Client } from 'pg';
import { CounterTotal, countingContext, CountingModule, CountUp } from './fakes/counting.js';
import { eventually } from './fakes/engine-harness.js';
import { testPlatform, type TestPlatform } from './test-platform.js';
import { DataSource } from 'typeorm';

describe('a program of one context', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform([countingContext], { modules: [CountingModule] });
  });
  afterAll(() => platform.close());

  const total = async (counterId: string): Promise<CounterTotal | null> =>
    platform.app.get(DataSource).getRepository(CounterTotal).findOneBy({ counterId });

  it('carries a command through event, view and process', async () => {
    await platform.execute(CountUp, { counterId: 'a', by: 3 });
    await platform.execute(CountUp, { counterId: 'a', by: 4 });
    await platform.settle();
    expect(await total('a')).toMatchObject({ total: '7', history: [{ by: 3 }, { by: 4 }] });
    expect(await total('mirror-a')).toMatchObject({ total: '7', note: 'seen 1' });
  });

  it('rings an alarm at its time and not before', async () => {
    await platform.execute(CountUp, { counterId: 'b', by: 1, note: 'remind' });
    await platform.advanceTo('2026-11-02T01:59:59.000Z');
    expect(await total('b')).toMatchObject({ total: '1' });
    await platform.advanceTo('2026-11-02T02:00:00.000Z');
    expect(await total('b')).toMatchObject({ total: '2', note: 'reminded' });
  });

  it('keeps nothing running that could hold the database', async () => {
    const other = await testPlatform([countingContext], { modules: [CountingModule], store: 'postgres' });
    await other.execute(CountUp, { counterId: 'a', by: 3 });
    await other.settle();
    await other.app.close();
    const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    const name = new URL(other.url).pathname.slice(1);
    await other.store.close();
    const open = `select 1 from pg_stat_activity where datname = $1 and backend_type = 'client backend'`;
    // A connection that was ended here may live on in the server for a moment.
    await eventually(async () => (await client.query(open, [name])).rowCount === 0);
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  });
});
