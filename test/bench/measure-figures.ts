import { DisputeAccess } from '@libs/disputes';
import { handoffEvents } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { MediatorDirectory, OrganisationDirectory } from '@libs/roster';
import { GetBoard, GetFigures, ListBehind, statisticsContext, StatisticsModule } from '@libs/statistics';
import type { ContextDefinition } from '@platform/composition';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { SHOWN, SHOWN_IN_TIME } from '../../apps/console/src/features/figures/shown.js';
import { COUNTED_EVENTS } from '../../libs/statistics/src/counting/facts-of-event.js';
import { fillLog } from './fill.js';

/** A database that an earlier run kept: nothing is filled, the same store is measured again. */
const KEPT = process.env['BENCH_DATABASE'];
/** A pattern: only queries whose name fits are measured. */
const ONLY = new RegExp(process.env['BENCH_ONLY'] ?? '');
/** Disputes of a year; at most what Shanghai sees. */
const PER_YEAR = Number(process.env['BENCH_PER_YEAR'] ?? 40_000);

const counted: ContextDefinition = {
  name: 'facts-for-the-bench',
  events: [...new Set<string>([...COUNTED_EVENTS, 'AssignmentOpened'])]
    .filter((type) => !handoffEvents.some((handoff) => handoff.type === type))
    .map((type) => ({ type, schema: 1 }))
    .concat(handoffEvents.map(({ type }) => ({ type, schema: 1 }))),
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess, OrganisationDirectory, MediatorDirectory],
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

/** Median of five, after one that warms nothing up for itself: the first time is told apart. */
async function measured(
  name: string,
  work: () => Promise<unknown>,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Readonly<Record<string, unknown>> | null> {
  if (!ONLY.test(name)) return null;
  await before();
  const first = await timed(work);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await before();
    times.push(await timed(work));
  }
  return { query: name, 'first ms': first, 'median ms': times.toSorted((a, b) => a - b)[2] };
}

/** All that stand on the log: one that was left behind would be asked how far each time. */
const VIEWS = ['counted-disputes', 'counted-units', 'counted-facts', 'counted-standings', 'base-figures', 'editions'];

/** The log, the rows made from it, and who may read each dispute. */
async function fill(platform: TestPlatform, wanted: number): Promise<string> {
  let events = 0;
  const filling = await timed(async () => (events = await fillLog(platform.url, wanted, PER_YEAR)));
  const building = await timed(async () => {
    for (const view of VIEWS) await platform.engine.rebuild(view);
  });
  const database = platform.app.get(DataSource);
  await database.query(`insert into views.dispute_access (dispute_id, code, division_code, owner_organisation_id,
      organisation_ids, guest_ids, former_owner_ids, mediator_ids, channel, confidential, excluded_account_ids)
    select dispute_id, code, division_code, received_by, array[received_by], '{}', '{}', '{}', 'people',
      hashtext(dispute_id) % 50 = 0, '{}'
    from views.counted_disputes`);
  await database.query('vacuum analyze');
  return `${events} events, ${PER_YEAR} disputes a year; filled in ${filling} ms, rows made in ${building} ms`;
}

/** A kept store may be older than the program: views that it has not, or has in another shape, are made. */
async function caughtUp({ engine, app }: TestPlatform): Promise<string> {
  for (const { name, position, state } of await engine.status()) {
    if (VIEWS.includes(name) && (position === '0' || state === 'outdated')) await engine.rebuild(name);
  }
  // What an earlier run prepared would be answered without counting.
  await app.get(DataSource).query('delete from app.prepared_figures');
  await app.get(DataSource).query('vacuum analyze');
  return 'a kept store';
}

export interface Measured {
  readonly platform: TestPlatform;
  readonly made: string;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** Every kind of question about a store of that many events; close the platform when done. */
export async function measureFigures(wanted: number): Promise<Measured> {
  const platform = await testPlatform([statisticsContext, counted], {
    modules: [StatisticsModule],
    now: '2027-06-01T00:00:00.000Z',
    store: 'postgres',
    ...(KEPT === undefined ? {} : { database: KEPT }),
  });
  const made = KEPT === undefined ? await fill(platform, wanted) : await caughtUp(platform);
  const leaderOf = (areaCode: string): Viewer => ({
    accountId: 'leader',
    role: 'leader',
    organisationId: null,
    mediatorId: null,
    areaCode,
  });
  const ask = (areaCode: string, period: string, asOf: string | null, more = {}) =>
    platform.query(new GetFigures({ viewer: leaderOf(areaCode), areaCode, period, asOf, ...more }));
  /** Somebody whose answers are never kept. */
  const anew = (areaCode: string, period: string, asOf: string | null, more = {}) =>
    platform.query(new GetFigures({ viewer: systemViewer('bench'), areaCode, period, asOf, ...more }));
  const page = { breakdowns: ['channel', 'category', 'source', 'area', 'organisation', 'detail', 'day'] as const };
  const compared = { ...page, compared: true };
  const measuresOf = { ...SHOWN, month: SHOWN_IN_TIME };
  const shown = { breakdowns: Object.keys(measuresOf) as (keyof typeof measuresOf)[], measuresOf, compared: true };
  let seen = '';
  let fresh = 0;
  // Another day every time, so that no answer was kept before.
  const asOf = (): string => new Date(Date.parse('2025-12-01') + (fresh += 1) * 86_400_000).toISOString().slice(0, 10);
  const results = [
    await measured('prepared: city, month, whole page', () => ask('31', '2025-10', '2026-04-08', compared)),
    await measured('prepared: city, year, whole page', () => ask('31', '2025', '2026-04-08', compared)),
    await measured('prepared: street, month, whole page', () => ask('310109014', '2025-10', '2026-04-08', compared)),
    await measured('any day, as a leader: city, month, the numbers', () => ask('31', '2025-10', asOf())),
    await measured('any day, as a leader: city, year, the numbers', () => ask('31', '2025', asOf())),
    await measured('any day, as a leader: city, month, whole page', () => ask('31', '2025-10', asOf(), compared)),
    await measured('any day, as a leader: district, month, whole page', () =>
      ask('310115', '2025-10', asOf(), compared),
    ),
    await measured(
      'any day, as a leader: city, year, as the page asks',
      () => ask('31', '2025', seen, shown),
      async () => {
        // The page shows the numbers first; measured is what it then waits for.
        seen = asOf();
        await ask('31', '2025', seen);
      },
    ),
    await measured('any day, as a leader: city, year, all of all', () => ask('31', '2025', asOf(), compared)),
    await measured('any day: street, month', () => anew('310109014', '2025-10', asOf())),
    await measured('any day: district, quarter', () => anew('310115', '2025-Q3', asOf())),
    await measured('any day: city, month', () => anew('31', '2025-10', asOf())),
    await measured('any day: city, month, by category', () =>
      anew('31', '2025-10', asOf(), { breakdowns: ['category'] }),
    ),
    await measured('any day: city, year', () => anew('31', '2025', asOf())),
    await measured('now: city, year, seven breakdowns', () => anew('31', '2025', null, page)),
    await measured('now: city, month, seven breakdowns', () => anew('31', '2025-10', null, page)),
    await measured('list behind: city, open', () =>
      platform.query(
        new ListBehind(
          leaderOf('31'),
          { period: '2025-10', areaCode: '31', asOf: asOf(), filters: {}, measure: 'open', by: null },
          { offset: 0, limit: 50 },
        ),
      ),
    ),
    await measured('board: district', () => platform.query(new GetBoard(leaderOf('310115'), '310115'))),
    await measured('board: city', () => platform.query(new GetBoard(systemViewer('bench'), '31'))),
  ];
  return { platform, made, results: results.filter((one) => one !== null) };
}
