import { DisputeAccess, type DisputeEvent } from '@libs/disputes';
import { type HandoffEvent, handoffEvents } from '@libs/handoffs';
import { systemViewer, type Viewer } from '@libs/identity';
import { OrganisationDirectory } from '@libs/roster';
import type { ContextDefinition } from '@platform/composition';
import { type Decider, DecisionHandler } from '@platform/event-store';
import type { DomainCommand, DomainEvent } from '@platform/messaging';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { type Cell, DIMENSIONS } from './figures/cell.js';
import { GetMonthFigures, type MonthFiguresView } from './figures/get-month-figures.js';
import { ListCountedCases } from './figures/list-counted-cases.js';
import { MEASURE_IDS, MEASURES, type MeasureId } from './figures/measures.js';
import { statisticsContext } from './statistics.context.js';
import { StatisticsModule } from './statistics.module.js';

/** Only the facts that are counted, without the contexts that make them. */
const counted: ContextDefinition = {
  name: 'facts-for-the-spec',
  events: [
    'DisputeRegistered',
    'RoutingDecided',
    'RoutingOverridden',
    'DisputeRefused',
    'EpisodeOpened',
    'MediationConcluded',
    'ClockOverdue',
    'ClockStopped',
    'ClockExtended',
    'AgreementTookEffect',
    'ConfirmationDecided',
    'DisputeClosed',
  ]
    .map((type) => ({ type, schema: 1 }))
    .concat(handoffEvents.map(({ type }) => ({ type, schema: 1 }))),
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess, OrganisationDirectory],
};
const recorder: Decider<null, DomainCommand<'Record', { event: DomainEvent }>, DomainEvent> = {
  initialState: null,
  decide: ({ data }) => [data.event],
  evolve: () => null,
};

interface Fact {
  readonly stream: string;
  readonly at: string;
  readonly event: DisputeEvent | HandoffEvent;
}

/** Small seeded generator (mulberry32): the same disputes in every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const AREAS = ['310109009001', '310109009', '310109010003', '310109', '310101013', null];
const CHANNELS = ['people', 'administrative', 'judicial'] as const;
const ENDINGS = ['agreement', 'agreement', 'wide-gap', 'party-unwilling'] as const;
const START = Date.parse('2026-07-01T00:00:00.000Z');

/** One dispute's life, each step some hours after the one before. */
class Life {
  readonly facts: Fact[] = [];
  readonly area: string | null;
  private readonly disputeId: string;
  private hours: number;

  constructor(
    private readonly index: number,
    private readonly random: (below: number) => number,
  ) {
    this.disputeId = idOf(index);
    this.area = AREAS[random(AREAS.length)] ?? null;
    this.hours = random(24 * 90);
    this.register();
    if (this.oneIn(10)) return;
    this.add('RoutingDecided', { channel: CHANNELS[random(3)] });
    if (this.oneIn(8)) this.refuse();
    else this.mediate();
  }

  private oneIn(number: number): boolean {
    return this.random(number) === 0;
  }

  private add(type: string, data: object, stream = `dispute-${this.disputeId}`): void {
    this.hours += this.random(24 * 12);
    const at = new Date(START + this.hours * 3_600_000).toISOString();
    this.facts.push({ stream, at, event: { type, data: { disputeId: this.disputeId, ...data } } as DisputeEvent });
  }

  private register(): void {
    const category = (['邻里', '物业', '合同'] as const)[this.random(3)];
    const source = (['依申请', '12345', null] as const)[this.random(3)];
    const { index, area: divisionCode } = this;
    this.add('DisputeRegistered', {
      code: `LD-${index}`,
      divisionCode,
      category,
      source,
      amountCny: null,
      peopleInvolved: 2,
    });
  }

  private refuse(): void {
    this.add('DisputeRefused', {});
    this.add('DisputeClosed', { outcome: 'refused' });
  }

  private mediate(): void {
    for (let round = 0; round < 1 + this.random(2); round += 1) {
      if (!this.episode(round)) return;
    }
    const day = this.facts.at(-1)?.at.slice(0, 10);
    this.add('AgreementTookEffect', { effectiveOn: day });
    if (this.oneIn(2))
      this.add('ConfirmationDecided', { decidedOn: day, outcome: this.oneIn(2) ? 'valid' : 'rejected' });
    if (!this.oneIn(3)) this.add('DisputeClosed', { outcome: 'settled' });
  }

  /** False when it never ends. */
  private episode(round: number): boolean {
    const episode = { episodeId: `e${this.index}-${round}`, channel: CHANNELS[this.random(3)], organisationId: 'o' };
    this.add('EpisodeOpened', episode);
    if (this.oneIn(3)) this.add('ClockOverdue', { clockId: `c${round}`, rule: 'peoples_mediation' });
    if (this.oneIn(6)) this.add('ClockOverdue', { clockId: `w${round}`, rule: 'confirmation_window' });
    if (this.oneIn(5)) return false;
    this.add('MediationConcluded', { ...episode, ending: ENDINGS[this.random(4)] });
    this.add('ClockStopped', { clockId: `c${round}` });
    if (this.oneIn(2)) this.handOver(round);
    return true;
  }

  private handOver(round: number): void {
    const handoffId = `h${this.index}-${round}`;
    const purpose = this.oneIn(3) ? 'judicial-confirmation' : 'transfer';
    const between = { fromOrganisationId: 'o', toOrganisationId: 'court' };
    const data = { handoffId, channel: 'judicial', purpose, ...between };
    this.add('HandoffSent', data, `handoff-${handoffId}`);
    if (this.oneIn(2)) this.add('HandoffAccepted', data, `handoff-${handoffId}`);
  }
}

const idOf = (index: number): string => `d${String(index).padStart(3, '0')}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const shanghaiMonth = (instant: string): string => new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 7);

/** The same numbers by a plain walk over all facts, knowing nothing of rows and SQL. */
function bruteForce(facts: readonly Fact[], month: string): Record<MeasureId, number> {
  const inMonth = (type: string, extra: (data: Record<string, unknown>) => boolean = () => true): number =>
    facts.filter(({ at, event }) => event.type === type && shanghaiMonth(at) === month && extra({ ...event.data }))
      .length;
  const onDay = (type: string, field: string, extra: (data: Record<string, unknown>) => boolean = () => true): number =>
    facts
      .map(({ event }) => ({ type: event.type as string, data: { ...event.data } as Record<string, unknown> }))
      .filter((one) => one.type === type && String(one.data[field]).startsWith(month) && extra(one.data)).length;
  const before = facts.filter(({ at }) => shanghaiMonth(at) <= month);
  const seen = (type: string, disputeId: string): boolean =>
    before.some(({ event }) => event.type === type && event.data.disputeId === disputeId);
  const ids = before.flatMap(({ event }) => (event.type === 'DisputeRegistered' ? [event.data.disputeId] : []));
  const open = ids.filter((disputeId) => !seen('DisputeClosed', disputeId));
  const late = open.filter((disputeId) => {
    const clocks = new Set<string>();
    for (const { event } of before.filter((one) => one.event.data.disputeId === disputeId)) {
      if (event.type === 'ClockOverdue' && event.data.rule !== 'confirmation_window') clocks.add(event.data.clockId);
      if (event.type === 'ClockStopped') clocks.delete(event.data.clockId);
    }
    return clocks.size > 0;
  });
  return {
    registered: inMonth('DisputeRegistered'),
    accepted: inMonth('EpisodeOpened'),
    refused: inMonth('DisputeRefused'),
    concluded: inMonth('MediationConcluded'),
    agreed: inMonth('MediationConcluded', ({ ending }) => ending === 'agreement'),
    transferred: inMonth('HandoffAccepted', ({ purpose }) => purpose === 'transfer'),
    effective: onDay('AgreementTookEffect', 'effectiveOn'),
    confirmed: onDay('ConfirmationDecided', 'decidedOn', ({ outcome }) => outcome === 'valid'),
    closed: inMonth('DisputeClosed'),
    open: open.length,
    overdue: late.length,
  };
}

describe('the figures of a month', () => {
  const everything = systemViewer('spec');
  const MONTHS = ['2026-08', '2026-09', '2026-10'];
  let platform: TestPlatform;
  let facts: readonly Fact[];
  let areaOf: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    platform = await testPlatform([statisticsContext, counted], {
      modules: [StatisticsModule],
      now: '2027-06-01T00:00:00.000Z',
    });
    const random = randomOf(20261123);
    const lives = Array.from({ length: 160 }, (_, index) => new Life(index, random));
    facts = lives.flatMap((one) => one.facts).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    areaOf = new Map(lives.map(({ area }, index) => [idOf(index), area]));
    const decisions = platform.app.get(DecisionHandler);
    for (const [index, { stream, at, event }] of facts.entries()) {
      const metadata = commandMetadata({ commandId: `fact-${index}`, now: at, happenedAt: at });
      await decisions.handle({ stream, decider: recorder, command: { type: 'Record', data: { event } }, metadata });
    }
    const access = platform.app.get(DataSource).getRepository(DisputeAccess);
    await access.insert(
      lives.map(({ area }, index) => ({
        disputeId: idOf(index),
        code: `LD-${index}`,
        divisionCode: area,
        ownerOrganisationId: 'o',
        organisationIds: ['o'],
        mediatorIds: [],
        channel: 'people' as const,
        confidential: index % 9 === 0,
        excludedAccountIds: index % 7 === 0 ? ['excluded'] : [],
      })),
    );
    await platform.settle();
  });
  afterAll(() => platform.close());

  const figures = (month: string, areaCode: string | null, viewer: Viewer = everything): Promise<MonthFiguresView> =>
    platform.query(new GetMonthFigures(viewer, month, areaCode));

  it.each(MONTHS)('of %s equal a plain walk over all facts', async (month) => {
    const { counts } = await figures(month, null);
    const expected = bruteForce(facts, month);
    expect(counts).toEqual(expected);
    expect(Math.min(...Object.values(expected))).toBeGreaterThan(0);
  });

  it.each(['310109', '310109009'])('of area %s hold the cases of that area and below it only', async (area) => {
    const inside = facts.filter(({ event }) => areaOf.get(event.data.disputeId)?.startsWith(area));
    for (const month of MONTHS) expect((await figures(month, area)).counts).toMatchObject(bruteForce(inside, month));
  });

  it.each(MONTHS)('of %s open their lists: every number equals the length of its list', async (month) => {
    for (const areaCode of month === '2026-09' ? [null, '310109'] : [null]) {
      const view = await figures(month, areaCode);
      const cells: [Cell, number][] = MEASURE_IDS.flatMap((measure): [Cell, number][] => [
        [{ month, areaCode, measure }, view.counts[measure]],
        ...DIMENSIONS.flatMap((dimension) =>
          view.breakdowns[dimension].map((row): [Cell, number] => [
            { month, areaCode, measure, by: { dimension, key: row.key } },
            row.counts[measure],
          ]),
        ),
      ]);
      const lists = await Promise.all(
        cells.map(([cell]) => platform.query(new ListCountedCases(everything, cell, { limit: 1000 }))),
      );
      expect(lists.map(({ total }) => total)).toEqual(cells.map(([, number]) => number));
      expect(lists.map(({ items }) => items.length)).toEqual(cells.map(([, number]) => number));
    }
  });

  it('add up: each breakdown to its total, the days to the month, and the month to its place in the year', async () => {
    const view = await figures('2026-09', null);
    for (const measure of MEASURE_IDS) {
      for (const dimension of DIMENSIONS.filter((one) => one !== 'ending' || MEASURES[measure].counts === 'episode')) {
        expect(sum(view.breakdowns[dimension].map(({ counts }) => counts[measure]))).toBe(view.counts[measure]);
      }
    }
    for (const measure of ['registered', 'concluded', 'agreed', 'closed'] as const) {
      expect(sum(view.days.map((day) => day[measure]))).toBe(view.counts[measure]);
      expect(view.months.at(-1)?.[measure]).toBe(view.counts[measure]);
      expect(view.months.at(-2)?.[measure]).toBe((await figures('2026-08', null)).counts[measure]);
    }
    expect([view.days.length, view.months.length, view.months[0]?.month]).toEqual([30, 12, '2025-10']);
  });

  it('show the settlement rate with its base, and none without a base', async () => {
    const { settlementRate: rate, counts } = await figures('2026-09', null);
    expect(rate).toMatchObject({ numerator: counts.agreed, denominator: counts.concluded });
    expect(rate.rate).toBeCloseTo(counts.agreed / counts.concluded, 10);
    expect((await figures('2020-01', null)).settlementRate).toMatchObject({ numerator: 0, denominator: 0, rate: null });
  });

  it('count what the reader may see and nothing else', async () => {
    const leader: Viewer = {
      accountId: 'l',
      role: 'leader',
      organisationId: null,
      mediatorId: null,
      areaCode: '310109',
    };
    const visible = (area: string, confidentialToo: boolean): number =>
      [...areaOf].filter(([disputeId, place]) => {
        const index = Number(disputeId.slice(1));
        return place?.startsWith(area) && (confidentialToo || index % 9 !== 0) && registered(disputeId, '2026-09');
      }).length;
    const registered = (disputeId: string, month: string): boolean =>
      facts.some(
        (one) =>
          one.event.type === 'DisputeRegistered' &&
          one.event.data.disputeId === disputeId &&
          shanghaiMonth(one.at) === month,
      );
    expect((await figures('2026-09', null, leader)).counts.registered).toBe(visible('310109', false));
    expect((await figures('2026-09', '310109', everything)).counts.registered).toBe(visible('310109', true));
    expect((await figures('2026-09', '310101', leader)).counts.registered).toBe(0);
    const party: Viewer = { ...leader, role: 'party' };
    expect(Object.values((await figures('2026-09', null, party)).counts).every((count) => count === 0)).toBe(true);
    const own: Viewer = { ...leader, role: 'clerk', organisationId: 'o', areaCode: null };
    const all = (await figures('2026-09', null, own)).counts.open;
    expect((await figures('2026-09', null, { ...own, accountId: 'excluded' })).counts.open).toBeLessThan(all);
  });

  it('pages through a list without losing or repeating a case', async () => {
    const cell: Cell = { month: '2026-09', areaCode: null, measure: 'open' };
    const whole = await platform.query(new ListCountedCases(everything, cell, { limit: 1000 }));
    const paged = [];
    for (let offset = 0; offset < whole.total; offset += 7) {
      paged.push(...(await platform.query(new ListCountedCases(everything, cell, { offset, limit: 7 }))).items);
    }
    expect(paged).toEqual(whole.items);
  });

  it('are the same after every row was made again', async () => {
    const before = await figures('2026-09', null);
    for (const view of ['dispute-facts', 'episode-facts', 'handoff-facts']) await platform.engine.rebuild(view);
    expect(await figures('2026-09', null)).toEqual(before);
  });

  it('refuse a month that is none', async () => {
    await expect(figures('2026-13', null)).rejects.toMatchObject({ code: 'MONTH_INVALID', detail: { field: 'month' } });
  });
});
