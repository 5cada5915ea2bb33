import { createHash } from 'node:crypto';
import { createTestDatabase } from '@platform/testing';
import pg from 'pg';
import { DEMO_ACCOUNTS } from './people/demo-accounts.js';
import { disputeIdOfCase } from './perform/step-commands.js';
import { seedDemo, type SeedResult } from './seed-demo.js';

/** Walking through 18 months takes half a minute on two free cores; a busy machine gets more time. */
const TIMEOUT = 400_000;
const NOW = new Date('2026-11-20T09:00:00Z');

describe('the demo', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: pg.Client;
  let result: SeedResult;
  const seed = (): Promise<SeedResult> => {
    const { url } = database;
    const masterKey = createHash('sha256').update('demo spec').digest();
    const configuration = { databaseUrl: url, eventStoreUrl: url, queueUrl: url, masterKey, sessionHours: 12 };
    return seedDemo(configuration, { log: () => undefined, now: NOW });
  };
  const rows = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    result = await seed();
  }, TIMEOUT);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('works every dispute to the end of its plan', () => {
    expect(result.stuck).toEqual([]);
    expect(result.outcome).toBe('seeded');
  });

  it('leaves every dispute in the view at the stage of its plan', async () => {
    const found = await rows<{ dispute_id: string; status: string }>(
      'select dispute_id, status from views.dispute_list',
    );
    const statusOf = new Map(found.map((row) => [row.dispute_id, row.status]));
    const left = result.plans.map((plan) => [plan.caseId, statusOf.get(disputeIdOfCase(plan.caseId))]);
    expect(left).toEqual(result.plans.map((plan) => [plan.caseId, plan.stage]));
  });

  it('leaves no process behind with a failure that nobody expected', async () => {
    const failures = await rows('select command, error_code from engine.process_failures where redriven_at is null');
    expect(failures).toEqual([]);
  });

  it('opens all accounts', async () => {
    const found = await rows<{ username: string }>('select username from app.account');
    expect(found.map((row) => row.username).toSorted()).toEqual(DEMO_ACCOUNTS.map((one) => one.username).toSorted());
  });

  it('changes nothing when it is started again', async () => {
    const [before] = await rows('select count(*)::int as events from es.events');
    expect((await seed()).outcome).toBe('seeded-before');
    expect(await rows('select count(*)::int as events from es.events')).toEqual([before]);
  });

  it(
    'completes what a killed run left behind and doubles nothing',
    async () => {
      const last = DEMO_ACCOUNTS.at(-1)?.username;
      const [before] = await rows('select count(*)::int as events from es.events');
      await client.query('delete from app.account where username = $1', [last]);
      expect((await seed()).outcome).toBe('seeded');
      expect(await rows('select count(*)::int as events from es.events')).toEqual([before]);
    },
    TIMEOUT,
  );

  it('keeps what identifies a party out of the log', async () => {
    const [found] = await rows<{ clear: number }>(
      "select count(*)::int as clear from es.events where data like '%021-0000%'",
    );
    expect(found?.clear).toBe(0);
  });
});
