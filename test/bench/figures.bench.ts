import { randomUUID } from 'node:crypto';
import { DisputeAccess } from '@libs/disputes';
import { handoffEvents } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { allDivisions, CATEGORY_NAMES, INTAKE_SOURCES } from '@libs/reference';
import { MediatorDirectory, OrganisationDirectory } from '@libs/roster';
import { GetBoard, GetFigures, ListBehind, statisticsContext, StatisticsModule } from '@libs/statistics';
import type { ContextDefinition } from '@platform/composition';
import type { EventToAppend } from '@platform/event-store';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { COUNTED_EVENTS } from '../../libs/statistics/src/counting/facts-of-event.js';
import { type Happening, Life } from '../../libs/statistics/src/testing/lives.js';
import { randomOf } from '../../libs/statistics/src/testing/random.js';

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 1_000_000);
/** Disputes of a year; at most what Shanghai sees. */
const PER_YEAR = Number(process.env['BENCH_PER_YEAR'] ?? 40_000);
const SEED = 20_261_124;
const AT_ONCE = 400;
const YEAR = 365 * 86_400_000;
const FIRST = Date.parse('2024-07-01T00:00:00.000Z');

/** Shares of the categories, first the frequent ones; the rest share what is left. Shape only: ours, not published. */
const WEIGHTS = [18, 22, 4, 10, 3, 9, 1, 2, 1, 4, 6, 1, 3, 6, 2, 9, 14, 5];

const counted: ContextDefinition = {
  name: 'facts-for-the-bench',
  events: [
    ...new Set<string>([...COUNTED_EVENTS, 'AssignmentOpened', 'SignalRaised', 'SignalAnswered', 'SignalDismissed']),
  ]
    .filter((type) => !handoffEvents.some((handoff) => handoff.type === type))
    .map((type) => ({ type, schema: 1 }))
    .concat(handoffEvents.map(({ type }) => ({ type, schema: 1 }))),
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess, OrganisationDirectory, MediatorDirectory],
};

const categories = CATEGORY_NAMES.flatMap((name, index) => Array.from({ length: WEIGHTS[index] ?? 1 }, () => name));

function* world(): Generator<Life> {
  const random = randomOf(SEED);
  const communities = allDivisions().filter(({ level }) => level === 'community');
  const organisations = Array.from({ length: 300 }, (_, index) => `body-${index}`);
  const mediators = Array.from({ length: 900 }, (_, index) => `m-${index}`);
  const gap = YEAR / PER_YEAR;
  for (let index = 0; ; index += 1) {
    yield new Life({
      disputeId: `bench-${index}`,
      code: `LD-${index}`,
      area: communities[random(communities.length)]?.code ?? null,
      start: FIRST + Math.floor(index * gap),
      random,
      organisations,
      mediators,
      categories,
      sources: [...INTAKE_SOURCES, null],
    });
  }
}

const stored = ({ happenedAt, recordedAt, event }: Happening): EventToAppend => {
  const id = randomUUID();
  const metadata = {
    schema: 1,
    happenedAt,
    recordedAt,
    actor: { id: 'bench', role: 'system', organisationId: null },
    onBehalfOf: null,
    via: 'import',
    correlationId: id,
    causationId: id,
    commandId: id,
    requestHash: null,
    rules: null,
    subjects: [],
    previousHash: null,
    hash: '',
  };
  return { id, type: event.type, data: JSON.stringify(event.data), metadata: JSON.stringify(metadata) };
};

function byStream(life: Life): ReadonlyMap<string, EventToAppend[]> {
  const streams = new Map<string, EventToAppend[]>();
  for (const one of life.happenings) streams.set(one.stream, [...(streams.get(one.stream) ?? []), stored(one)]);
  return streams;
}

async function fill(platform: TestPlatform): Promise<{ events: number; disputes: number }> {
  let events = 0;
  let disputes = 0;
  let waiting: Promise<unknown>[] = [];
  for (const life of world()) {
    if (events >= EVENTS) break;
    for (const [stream, of] of byStream(life)) waiting.push(platform.store.append(stream, 'absent', of));
    events += life.happenings.length;
    disputes += 1;
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return { events, disputes };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

/** Median of five, after one that warms nothing up for itself: the first time is told apart. */
async function measured(name: string, work: () => Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const first = await timed(work);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push(await timed(work));
  return { query: name, 'first ms': first, 'median ms': times.toSorted((a, b) => a - b)[2] };
}

describe('figures on a large store', () => {
  let platform: TestPlatform;
  afterAll(() => platform.close());

  it('answer prepared periods in 100 ms and any as-of day in 2 s', async () => {
    platform = await testPlatform([statisticsContext, counted], {
      modules: [StatisticsModule],
      now: '2027-06-01T00:00:00.000Z',
      store: 'postgres',
    });
    let size = { events: 0, disputes: 0 };
    const filling = await timed(async () => (size = await fill(platform)));
    const views = ['counted-disputes', 'counted-units', 'counted-facts'];
    const building = await timed(async () => {
      for (const view of views) await platform.engine.rebuild(view);
    });
    const database = platform.app.get(DataSource);
    await database.query(`insert into views.dispute_access (dispute_id, code, division_code, owner_organisation_id,
        organisation_ids, mediator_ids, channel, confidential, excluded_account_ids)
      select dispute_id, code, division_code, received_by, array[received_by], '{}', 'people', hashtext(dispute_id) % 50 = 0, '{}'
      from views.counted_disputes`);
    await database.query('analyze');
    const leaderOf = (areaCode: string): Viewer => ({
      accountId: 'leader',
      role: 'leader',
      organisationId: null,
      mediatorId: null,
      areaCode,
    });
    const ask = (areaCode: string, period: string, asOf: string | null, more = {}) =>
      platform.query(new GetFigures({ viewer: leaderOf(areaCode), areaCode, period, asOf, ...more }));
    const page = { breakdowns: ['channel', 'category', 'source', 'area', 'organisation', 'detail', 'day'] as const };
    let fresh = 0;
    // Another day every time, so that no answer was kept before.
    const asOf = (): string =>
      new Date(Date.parse('2025-12-01') + (fresh += 1) * 86_400_000).toISOString().slice(0, 10);
    const results = [
      await measured('prepared: city, month, seven breakdowns', () => ask('31', '2025-10', '2026-04-08', page)),
      await measured('prepared: city, year, seven breakdowns', () => ask('31', '2025', '2026-04-08', page)),
      await measured('any day: street, month', () => ask('310109014', '2025-10', asOf())),
      await measured('any day: district, quarter', () => ask('310115', '2025-Q3', asOf())),
      await measured('any day: city, month', () => ask('31', '2025-10', asOf())),
      await measured('any day: city, month, by category', () =>
        ask('31', '2025-10', asOf(), { breakdowns: ['category'] }),
      ),
      await measured('any day: city, year', () => ask('31', '2025', asOf())),
      await measured('now: city, month, seven breakdowns', () => ask('31', '2025-10', null, page)),
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
    // Jest's own console names the file before every line.
    process.stdout.write(
      `\n${size.events} events of ${size.disputes} disputes; filled in ${filling} ms, rows made in ${building} ms\n` +
        `${results.map((row) => JSON.stringify(row)).join('\n')}\n`,
    );
    expect(size.events).toBeGreaterThanOrEqual(EVENTS);
  });
});
