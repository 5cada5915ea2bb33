import { DisputeAccess } from '@libs/disputes';
import { handoffEvents } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { MediatorDirectory, OrganisationDirectory } from '@libs/roster';
import type { ContextDefinition } from '@platform/composition';
import { type Decider, DecisionHandler, type StoredEvent } from '@platform/event-store';
import type { DomainCommand, DomainEvent } from '@platform/messaging';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { type FiguresView, GetFigures } from './answers/get-figures.js';
import { CompareKnowledge, type FigureCell, ListBehind } from './answers/list-behind.js';
import { COUNTED_EVENTS } from './counting/facts-of-event.js';
import { DEFINED_MEASURE_IDS } from './definitions/dictionary.js';
import { spanOf } from './period/period.js';
import { statisticsContext } from './statistics.context.js';
import { StatisticsModule } from './statistics.module.js';
import { bruteForce } from './testing/brute-force.js';
import { Life } from './testing/lives.js';
import { randomOf } from './testing/random.js';
import { WALKED_MEASURES, type Walked } from './testing/walk.js';

/** Only the facts that are counted, without the contexts that make them. */
const counted: ContextDefinition = {
  name: 'facts-for-the-spec',
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
const recorder: Decider<null, DomainCommand<'Record', { event: DomainEvent }>, DomainEvent> = {
  initialState: null,
  decide: ({ data }) => [data.event],
  evolve: () => null,
};

const AREAS = ['310109001001', '310109002001', '310109010003', '310101013001', '310110001001', null];
const BODIES = ['o1', 'o2', 'court'];
const KINDS = new Map([
  ['m-1', 'retired-judge'],
  ['m-2', 'volunteer'],
  ['m-3', 'full-time'],
]);
const DISPUTES = 150;
const idOf = (index: number): string => `d${String(index).padStart(3, '0')}`;
const confidential = (disputeId: string): boolean => Number(disputeId.slice(1)) % 9 === 0;

const nobody = { accountId: 'a', organisationId: null, mediatorId: null, areaCode: null };
const VIEWERS: readonly { readonly viewer: Viewer; readonly keep: (dispute: Walked) => boolean }[] = [
  { viewer: systemViewer('spec'), keep: () => true },
  {
    viewer: { ...nobody, role: 'leader', areaCode: '310109' },
    keep: ({ disputeId, area }) => Boolean(area?.startsWith('310109')) && !confidential(disputeId),
  },
  {
    viewer: { ...nobody, role: 'clerk', organisationId: 'o1' },
    keep: ({ disputeId }) => Number(disputeId.slice(1)) % 2 === 0,
  },
  {
    viewer: { ...nobody, role: 'mediator', mediatorId: 'm-1' },
    keep: ({ disputeId }) => Number(disputeId.slice(1)) % 5 === 0,
  },
  { viewer: { ...nobody, role: 'auditor', areaCode: '31' }, keep: () => false },
];

const PERIODS = [
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-Q3',
  '2026-Q4',
  '2026-H2',
  '2026',
  '2026-W36',
  '2026-08-10..2026-09-20',
];
const AS_OF = [null, '2026-09-15', '2026-10-31', '2026-11-30', '2026-12-31', '2027-02-28'];
const BY = ['channel', 'category', 'source', 'area', 'organisation', 'mediatorKind'] as const;

describe('figures of any period as of any date', () => {
  let platform: TestPlatform;
  let events: readonly StoredEvent[];

  beforeAll(async () => {
    platform = await testPlatform([statisticsContext, counted], {
      modules: [StatisticsModule],
      now: '2027-06-01T00:00:00.000Z',
    });
    const random = randomOf(20261124);
    const lives = Array.from(
      { length: DISPUTES },
      (_, index) =>
        new Life({
          disputeId: idOf(index),
          code: `LD-${index}`,
          area: AREAS[random(AREAS.length)] ?? null,
          start: Date.parse('2026-07-01T00:00:00.000Z') + random(24 * 100) * 3_600_000,
          random,
          organisations: BODIES,
          mediators: [...KINDS.keys()],
          categories: ['邻里', '物业', '合同'],
          sources: ['依申请', '12345', null],
        }),
    );
    const decisions = platform.app.get(DecisionHandler);
    const happenings = lives.flatMap((life) => life.happenings);
    for (const [index, one] of happenings.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).entries()) {
      const { stream, recordedAt: now, happenedAt, event } = one;
      platform.clock.set(now);
      const metadata = commandMetadata({ commandId: `fact-${index}`, now, happenedAt });
      await decisions.handle({ stream, decider: recorder, command: { type: 'Record', data: { event } }, metadata });
    }
    platform.clock.set('2027-06-01T00:00:00.000Z');
    const database = platform.app.get(DataSource);
    const areaOf = new Map(
      happenings.flatMap(({ event }) => {
        const data = event.data as { disputeId: string; divisionCode?: string | null };
        return event.type === 'DisputeRegistered' ? [[data.disputeId, data.divisionCode ?? null] as const] : [];
      }),
    );
    await database.getRepository(DisputeAccess).insert(
      [...areaOf].map(([disputeId, divisionCode], index) => ({
        disputeId,
        code: disputeId,
        divisionCode,
        ownerOrganisationId: 'o1',
        organisationIds: Number(disputeId.slice(1)) % 2 === 0 ? ['o1'] : ['o2'],
        mediatorIds: Number(disputeId.slice(1)) % 5 === 0 ? ['m-1'] : [],
        channel: 'people' as const,
        confidential: confidential(disputeId),
        formerOwnerIds: [],
        excludedAccountIds: index % 7 === 0 ? ['excluded'] : [],
      })),
    );
    for (const [mediatorId, kind] of KINDS) {
      await database.query(
        `insert into views.mediator_directory (mediator_id, name, kind, organisation_id, fields, languages, district_codes,
           capacity, former_employers, leaves, suspended, windows, former_services, interests)
         values ($1, $1, $2, 'o1', '{}', '{}', '{}', 9, '{}', '[]', false, '[]', '[]', '[]')`,
        [mediatorId, kind],
      );
    }
    await platform.settle();
    events = await platform.store.readAll();
  }, 120_000);
  afterAll(() => platform.close());

  const cellOf = (random: (below: number) => number): FigureCell => ({
    period: PERIODS[random(PERIODS.length)] ?? '2026',
    areaCode: [null, null, null, null, '310109', '310109010'][random(6)] ?? null,
    asOf: AS_OF[random(AS_OF.length)] ?? null,
    filters: {},
    measure: WALKED_MEASURES[random(WALKED_MEASURES.length)] ?? 'registered',
    by: null,
  });
  const viewerOf = (index: number) => VIEWERS[index] ?? { viewer: systemViewer('spec'), keep: () => true };
  const breakdownOf = (random: (below: number) => number) => BY[random(BY.length)] ?? 'channel';
  /** Two of three times one row of the breakdown, mostly one that is not empty; else the whole. */
  const chosen = (view: FiguresView, { measure }: FigureCell, round: number, random: (below: number) => number) => {
    const [first] = view.breakdowns;
    const all = first?.rows ?? [];
    const some = all.filter(({ values }) => (values[measure] ?? 0) > 0);
    const rows = some.length > 0 && round % 4 > 0 ? some : all;
    const row = random(3) > 0 ? rows[random(Math.max(rows.length, 1))] : undefined;
    if (!first || !row) return { by: null, number: view.values[measure] };
    return { by: { breakdown: first.breakdown, key: row.key }, number: row.values[measure] ?? 0 };
  };
  const keptIn =
    (areaCode: string | null, keep: (dispute: Walked) => boolean) =>
    (dispute: Walked): boolean =>
      keep(dispute) && (areaCode === null || Boolean(dispute.area?.startsWith(areaCode)));
  const bruteOf = (cell: FigureCell, keep: (dispute: Walked) => boolean): number => {
    const { start, end } = spanOf(cell.period);
    const { measure, asOf, by, areaCode } = cell;
    return bruteForce(events, { measure, start, end, asOf, by, areaCode, keep: keptIn(areaCode, keep) }, KINDS);
  };

  it('equal a fold of the whole event store for 200 random triples of figure, cell and as-of date, and open their lists', async () => {
    const random = randomOf(7);
    let nonZero = 0;
    for (let round = 0; round < 200; round += 1) {
      const { viewer, keep } = viewerOf(round % 3 === 0 ? random(VIEWERS.length) : 0);
      const cell = cellOf(random);
      const view = await platform.query(new GetFigures({ viewer, ...cell, breakdowns: [breakdownOf(random)] }));
      const { by, number } = chosen(view, cell, round, random);
      const expected = bruteOf({ ...cell, by }, keep);
      expect({ round, cell, by, number }).toEqual({ round, cell, by, number: expected });
      const list = await platform.query(new ListBehind(viewer, { ...cell, by }, { offset: 0, limit: 10_000 }));
      expect(list.total).toBe(number);
      expect(list.items.reduce((sum, { value }) => sum + value, 0)).toBe(number);
      expect(list.rows).toBe(list.items.length);
      if (number > 0) nonZero += 1;
    }
    expect(nonZero).toBeGreaterThan(70);
  }, 120_000);

  it('break down into parts that add up to the whole, for every measure and role', async () => {
    for (const { viewer } of VIEWERS) {
      const view = await platform.query(
        new GetFigures({ viewer, period: '2026', areaCode: null, breakdowns: [...BY, 'month'] }),
      );
      for (const { breakdown, rows } of view.breakdowns) {
        for (const id of DEFINED_MEASURE_IDS) {
          const sum = rows.reduce((total, { values }) => total + (values[id] ?? 0), 0);
          expect([viewer.role, breakdown, id, sum]).toEqual([viewer.role, breakdown, id, view.values[id]]);
        }
      }
    }
  });

  it('carry forward: open before plus new and reopened minus closed is open after', async () => {
    const viewer = systemViewer('spec');
    const of = (period: string) => platform.query(new GetFigures({ viewer, period, areaCode: null }));
    const [august, september] = [await of('2026-08'), await of('2026-09')];
    const { registered, reopened, closed, open } = september.values;
    expect(open).toBe(august.values.open + registered + reopened - closed);
  });

  it('tell case by case what is known now and was not then', async () => {
    const viewer = systemViewer('spec');
    for (const measure of WALKED_MEASURES) {
      const cell = { period: '2026-09', areaCode: null, filters: {}, measure };
      const { before, after, changes } = await platform.query(new CompareKnowledge(viewer, cell, '2026-09-30', null));
      const moved = changes.reduce((sum, { change, value }) => sum + (change === 'added' ? value : -value), 0);
      expect([measure, after - before]).toEqual([measure, moved]);
      expect(changes.every(({ knownAt }) => knownAt !== null && knownAt > '2026-09-30')).toBe(true);
    }
    const cell = { period: '2026-09', areaCode: null, filters: {}, measure: 'concluded' as const };
    const { changes } = await platform.query(new CompareKnowledge(viewer, cell, '2026-09-30', null));
    expect(changes.length).toBeGreaterThan(0);
  });

  it('keep the answer about a past day for a leader, and make it again when rights change', async () => {
    const viewer: Viewer = { ...nobody, role: 'leader', areaCode: '310109' };
    const ask = () =>
      platform.query(new GetFigures({ viewer, period: '2026-Q3', areaCode: '310109', asOf: '2026-10-31' }));
    const database = platform.app.get(DataSource);
    const kept = async (): Promise<number> =>
      Number((await database.query('select count(*) as n from app.prepared_figures'))[0].n);
    const first = await ask();
    const before = await kept();
    expect(await ask()).toEqual(first);
    expect(await kept()).toBe(before);
    const [hidden] = (
      await platform.query(
        new ListBehind(
          viewer,
          { period: '2026-Q3', areaCode: '310109', asOf: '2026-10-31', filters: {}, measure: 'registered', by: null },
          { offset: 0, limit: 1 },
        ),
      )
    ).items;
    await database.query('update views.dispute_access set confidential = true where dispute_id = $1', [
      hidden?.disputeId,
    ]);
    try {
      expect((await ask()).values.registered).toBe(first.values.registered - 1);
    } finally {
      await database.query('update views.dispute_access set confidential = false where dispute_id = $1', [
        hidden?.disputeId,
      ]);
    }
  });

  it('are the same after every row was made again', async () => {
    const viewer = systemViewer('spec');
    const ask = () =>
      platform.query(new GetFigures({ viewer, period: '2026', areaCode: null, breakdowns: [...BY], compared: true }));
    const before = await ask();
    for (const view of ['counted-disputes', 'counted-units', 'counted-facts']) await platform.engine.rebuild(view);
    expect(JSON.stringify(await ask())).toBe(JSON.stringify(before));
  });
});
