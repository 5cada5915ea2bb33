import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type LiandiaoConfiguration, LiandiaoModule } from '@libs/composition';
import { divisionByCode, divisionChildren } from '@libs/reference';
import { organisationStream } from '@libs/roster';
import { NestFactory } from '@nestjs/core';
import { type EventStore, openEventStore, START, type StoredEvent } from '@platform/event-store';
import { MemoryJobBackend } from '@platform/jobs';
import { type EventMetadata, FixedClock } from '@platform/messaging';
import pg from 'pg';
import { DEMO_ACCOUNTS, type DemoAccount } from './people/demo-accounts.js';
import { demoMediators } from './people/demo-mediators.js';
import { CITY_BUREAU, demoOrganisations } from './people/demo-organisations.js';
import { publishDemoEditions } from './perform/demo-editions.js';
import { connectDemoPartners } from './perform/demo-partners.js';
import { establishRoster, openAccounts } from './perform/demo-people.js';
import { tellDemoTips } from './perform/demo-tips.js';
import { Performer, type Stuck } from './perform/performer.js';
import { Staff } from './perform/staff.js';
import { withPapers } from './plan/papers.js';
import { planLive } from './plan/plan-live.js';
import { HISTORY_DAYS, type Plan, planPublished } from './plan/plan-published.js';
import { parseCases } from './plan/published-case.js';
import type { Step } from './plan/step.js';
import { shanghaiDay } from './plan/timeline.js';

const DAY = 86_400_000;

export interface SeedOptions {
  readonly log: (line: string) => void;
  /** Ends the demo's history; default: now. */
  readonly now?: Date;
}

export interface SeedResult {
  readonly outcome: 'seeded' | 'seeded-before' | 'not-empty';
  readonly plans: readonly Plan[];
  readonly stuck: readonly Stuck[];
}

/** All disputes of the demo, for a history that ends at `now` (epoch milliseconds). */
export async function demoPlans(now: number): Promise<readonly Plan[]> {
  const file = path.join(import.meta.dirname, 'data', 'cases.jsonl');
  const cases = parseCases(await readFile(file, 'utf8'));
  const plans = [...cases.map((record, index) => planPublished(record, index, cases.length, now)), ...planLive(now)];
  return plans.map((plan) => withPapers(plan, now));
}

const inOrder = (plans: readonly Plan[]): readonly Step[] =>
  plans.flatMap(({ steps }) => steps).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

const metadataOf = (event: StoredEvent): EventMetadata => JSON.parse(event.metadata) as EventMetadata;

/** The end of the history that an earlier run began; null: none has begun. */
async function begunAt(store: EventStore): Promise<number | null> {
  const [first] = await store.readStream(organisationStream(CITY_BUREAU), { limit: 1 });
  if (!first || metadataOf(first).via !== 'demo') return null;
  return Date.parse(metadataOf(first).happenedAt) + HISTORY_DAYS * DAY;
}

/** The account that is opened when everything else is there: whoever finds it finds the whole demo. */
const LAST_ACCOUNT = DEMO_ACCOUNTS.at(-1) as DemoAccount;

async function isComplete(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const table = await client.query<{ found: boolean }>("select to_regclass('app.account') is not null as found");
    if (!table.rows[0]?.found) return false;
    const { rowCount } = await client.query('select 1 from app.account where username = $1', [LAST_ACCOUNT.username]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/**
 * The demo can be made again, so its commits need not wait for the disk. Only where everything lies in one PostgreSQL: there
 * a crash loses the newest commits of all tables alike, and the next start completes the demo.
 */
function withoutWaitingForDisk(configuration: LiandiaoConfiguration): LiandiaoConfiguration {
  const { databaseUrl, eventStoreUrl } = configuration;
  if (databaseUrl !== eventStoreUrl) return configuration;
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { ...configuration, databaseUrl: url.href, eventStoreUrl: url.href };
}

/**
 * Fills an empty system with the demonstration: bodies, people, accounts and the published disputes, worked through the real
 * commands in an application context of its own whose clock walks through 18 months. A run that was cut off is completed by
 * the next one: ids of commands follow from the plan, and the plan from the moment at which the first run began.
 */
export async function seedDemo(
  configuration: LiandiaoConfiguration,
  { log, now = new Date() }: SeedOptions,
): Promise<SeedResult> {
  const relaxed = withoutWaitingForDisk(configuration);
  const store = await openEventStore(relaxed.eventStoreUrl);
  try {
    const begun = await begunAt(store);
    if (begun === null && (await store.head()) !== START) return { outcome: 'not-empty', plans: [], stuck: [] };
    const plans = await demoPlans(begun ?? now.getTime());
    const steps = inOrder(plans);
    if (begun !== null && (await isComplete(configuration.databaseUrl)))
      return { outcome: 'seeded-before', plans, stuck: [] };
    const stuck = await work(relaxed, store, steps, begun ?? now.getTime(), log);
    return { outcome: 'seeded', plans, stuck };
  } finally {
    await store.close();
  }
}

async function work(
  configuration: LiandiaoConfiguration,
  store: EventStore,
  steps: readonly Step[],
  end: number,
  log: (line: string) => void,
): Promise<readonly Stuck[]> {
  const start = new Date(end - HISTORY_DAYS * DAY).toISOString();
  const clock = FixedClock.at(start);
  const jobs = new MemoryJobBackend();
  const app = await NestFactory.createApplicationContext(
    LiandiaoModule.forRoot(configuration, { store, clock, jobs }),
    {
      logger: ['error', 'warn'],
    },
  );
  try {
    const organisations = demoOrganisations({
      nameOf: (code) => divisionByCode(code)?.name ?? code,
      childrenOf: (code) => divisionChildren(code).map((division) => division.code),
    });
    const mediators = demoMediators(organisations, shanghaiDay(end));
    log(
      `演示数据：${organisations.length} 个机构、${mediators.length} 名调解员、${DEMO_ACCOUNTS.length} 个账号… (demo: bodies, people, accounts)`,
    );
    await establishRoster(app, organisations, mediators, start);
    const accounts = openAccounts(app, DEMO_ACCOUNTS.slice(0, -1), mediators);
    const staff = new Staff(organisations, mediators);
    const performer = new Performer(app, clock, jobs, staff);
    await performer.start();
    const report = everyTenth((share) => log(`演示数据：案件办理 ${share}% (demo: disputes worked)`));
    const stuck = await performer.perform(steps, report);
    await performer.ringUntil(new Date(end).toISOString());
    await performer.settle();
    await tellDemoTips(app, { now: new Date(end).toISOString(), settle: () => performer.settle() });
    await performer.settle();
    await connectDemoPartners({ app, staff, now: new Date(end).toISOString() });
    await performer.settle();
    await publishDemoEditions(app, { now: new Date(end).toISOString(), settle: () => performer.settle() });
    await accounts;
    await openAccounts(app, [LAST_ACCOUNT], mediators);
    for (const { caseId, step, reason } of stuck) log(`演示案件 ${caseId} 停在 ${step}：${reason}`);
    return stuck;
  } finally {
    await app.close();
  }
}

function everyTenth(say: (share: number) => void): (done: number, total: number) => void {
  let said = 0;
  return (done, total) => {
    const share = Math.floor((done / total) * 10) * 10;
    if (share > said) say((said = share));
  };
}
