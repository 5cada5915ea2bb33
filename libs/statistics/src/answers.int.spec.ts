import { systemViewer, type Viewer } from '@libs/identity';
import type { StoredEvent } from '@platform/event-store';
import type { TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { type FiguresView, GetFigures } from './answers/get-figures.js';
import { CompareKnowledge, type FigureCell, ListBehind } from './answers/list-behind.js';
import { PrepareFiguresSweep, preparedSpans } from './answers/prepare-figures.sweep.js';
import { DEFINED_MEASURE_IDS } from './definitions/dictionary.js';
import { spanOf } from './period/period.js';
import { bruteForce } from './testing/brute-force.js';
import { figuresWorld, KINDS, nobody, VIEWERS } from './testing/figures-world.js';
import { randomOf } from './testing/random.js';
import { WALKED_MEASURES, type Walked } from './testing/walk.js';

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
const BY = ['channel', 'category', 'source', 'area', 'organisation', 'mediatorKind', 'mediator', 'age'] as const;

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : 1;

describe('figures of any period as of any date', () => {
  let platform: TestPlatform;
  let events: readonly StoredEvent[];

  beforeAll(async () => {
    platform = await figuresWorld();
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

  it('carry forward: open before plus new, reopened and taken apart again minus closed and merged is open after', async () => {
    const viewer = systemViewer('spec');
    const of = (period: string) => platform.query(new GetFigures({ viewer, period, areaCode: null }));
    const [august, september] = [await of('2026-08'), await of('2026-09')];
    const { registered, reopened, mergeUndone, closed, merged, open } = september.values;
    expect(open).toBe(august.values.open + registered + reopened + mergeUndone - closed - merged);
    expect([merged > 0, mergeUndone > 0]).toEqual([true, true]);
  });

  it.each(['2026-10', '2026-W40', '2026-Q4', '2027', '2026-09-20..2026-10-05', '2026-09-01..2027-12-31'])(
    'compare %s with the period before it and with a year before as if those had been asked for, also where they overlap',
    async (period) => {
      for (const { viewer } of VIEWERS) {
        for (const asOf of [null, '2026-12-31']) {
          const ask = (of: string, more = {}) =>
            platform.query(new GetFigures({ viewer, period: of, areaCode: null, asOf, ...more }));
          const { previous, lastYear } = await ask(period, { compared: true });
          for (const earlier of [previous, lastYear]) {
            const { span, values, rates } = await ask(earlier?.span.text ?? '');
            expect(earlier).toEqual({ span, values, rates });
          }
        }
      }
    },
  );

  it('refuse a period that has none before it, and leave nothing under way that would end the program', async () => {
    const left: unknown[] = [];
    const note = (reason: unknown) => left.push(reason);
    process.on('unhandledRejection', note);
    const asked = { viewer: systemViewer('spec'), areaCode: null, period: '0000-01-01..9999-12-31', compared: true };
    await expect(platform.query(new GetFigures({ ...asked, afresh: true }))).rejects.toMatchObject({
      code: 'PERIOD_INVALID',
    });
    // Asked after what the first question could have begun: one pool, in order.
    await platform.query(new GetFigures({ ...asked, period: '2026', afresh: true }));
    process.off('unhandledRejection', note);
    expect(left).toEqual([]);
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
      platform.query(
        new GetFigures({ viewer, period: '2026-Q3', areaCode: '310109', asOf: '2026-10-31', compared: true }),
      );
    const database = platform.app.get(DataSource);
    const kept = async (): Promise<number> =>
      Number((await database.query('select count(*) as n from app.prepared_figures'))[0].n);
    const first = await ask();
    const before = await kept();
    expect(await ask()).toEqual(first);
    // The numbers alone are cut from what is kept, and counted by themselves where nothing is.
    const few = (asOf: string) =>
      platform.query(new GetFigures({ viewer, period: '2026-Q3', areaCode: '310109', asOf }));
    expect(await few('2026-10-31')).toEqual({ ...first, previous: null, lastYear: null });
    const numbers = await few('2026-10-30');
    expect([numbers.asOf, await kept()]).toEqual(['2026-10-30', before + 1]);
    expect(await few('2026-10-30')).toEqual(numbers);
    expect(await kept()).toBe(before + 1);
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

  it('of breakdowns that want few measures, the same rows as of all, counted anew or cut from what is kept', async () => {
    const measuresOf = { category: ['registered'], detail: ['concluded'], rule: ['clocksMet', 'clocksEnded'] } as const;
    const part = { breakdowns: ['category', 'detail', 'rule', 'age'] as const, measuresOf, compared: true };
    const question = { period: '2026-Q3', areaCode: '310109', asOf: '2026-10-20' };
    const system = systemViewer('spec');
    const whole = await platform.query(new GetFigures({ ...question, viewer: system, ...part, measuresOf: undefined }));
    const counted = await platform.query(new GetFigures({ ...question, viewer: system, ...part }));
    const { breakdowns: _parts, ...numbers } = counted;
    const { breakdowns: rows, ...all } = whole;
    expect(numbers).toEqual(all);
    for (const { breakdown, rows: of } of counted.breakdowns) {
      const measures: readonly string[] | undefined = measuresOf[breakdown as keyof typeof measuresOf];
      const wanted = (rows.find((one) => one.breakdown === breakdown)?.rows ?? []).flatMap(({ key, title, values }) => {
        const left = Object.entries(values).filter(([id]) => measures?.includes(id) ?? true);
        return left.length === 0 ? [] : [{ key, title, values: Object.fromEntries(left) }];
      });
      expect(of.toSorted(byKey)).toEqual(wanted.toSorted(byKey));
      expect(of.length).toBeGreaterThan(0);
    }
    const leader: Viewer = { ...nobody, role: 'leader', areaCode: '310109' };
    const asLeader = () => platform.query(new GetFigures({ ...question, viewer: leader, ...part }));
    const database = platform.app.get(DataSource);
    const kept = async (): Promise<number> =>
      Number((await database.query('select count(*) as n from app.prepared_figures'))[0].n);
    const before = await kept();
    const fresh = await asLeader();
    expect([await kept(), await asLeader()]).toEqual([before + 1, fresh]);
    for (const first of [{}, { compared: true }]) {
      // The numbers alone are not counted twice, and the whole answers everything.
      await database.query('delete from app.prepared_figures');
      await platform.query(new GetFigures({ ...question, viewer: leader, ...first }));
      expect(await asLeader()).toEqual(fresh);
    }
  });

  it('keep nothing about a day while rows are missing that may belong to it, and share what leaders may both see', async () => {
    const database = platform.app.get(DataSource);
    const kept = async (): Promise<number> =>
      Number((await database.query('select count(*) as n from app.prepared_figures'))[0].n);
    const of = (areaCode: string, asOf: string) => {
      const viewer: Viewer = { ...nobody, role: 'leader', areaCode };
      return platform.query(
        new GetFigures({ viewer, period: '2026-W38', areaCode: '310109010', asOf, compared: true }),
      );
    };
    const before = await kept();
    const street = await of('310109010', '2026-11-11');
    expect(await kept()).toBe(before + 1);
    expect(await of('310109', '2026-11-11')).toEqual(street);
    expect(await kept()).toBe(before + 1);
    // Yesterday at five past midnight: what was recorded then may still be on its way.
    platform.clock.set('2026-11-11T16:05:00.000Z');
    await of('310109010', '2026-11-11');
    await of('310109010', '2026-11-12');
    expect(await kept()).toBe(before + 1);
    platform.clock.set('2027-06-01T00:00:00.000Z');
    await database.query(`update engine.checkpoints set position = '1' where name = 'counted-facts'`);
    await of('310109010', '2026-11-13');
    expect(await kept()).toBe(before + 1);
    await platform.settle();
    await of('310109010', '2026-11-13');
    expect(await kept()).toBe(before + 2);
  });

  it('are made before anybody asks, for areas at work and periods in which something happened, once', async () => {
    const database = platform.app.get(DataSource);
    const kept = async (): Promise<number> =>
      Number((await database.query('select count(*) as n from app.prepared_figures'))[0].n);
    const sweep = platform.app.get(PrepareFiguresSweep);
    const now = new Date('2026-10-12T04:00:00.000Z');
    platform.clock.set(now.toISOString());
    await database.query('delete from app.prepared_figures');
    await sweep.due(now);
    expect(await kept()).toBe(0);
    await database.query(
      `insert into views.organisation_directory (organisation_id, name, kind, channels, division_code, ancestors, closed, batch_offers)
       values ('bureau', 'bureau', 'justice-bureau', '{}', '310109', '{}', false, false)`,
    );
    await sweep.due(now);
    const made = await kept();
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(preparedSpans('2026-10-11').length);
    const viewer: Viewer = { ...nobody, accountId: 'somebody', role: 'leader', areaCode: '310109' };
    await platform.query(
      new GetFigures({ viewer, period: '2026-10', areaCode: '310109', asOf: '2026-10-11', compared: true }),
    );
    await sweep.due(now);
    expect(await kept()).toBe(made);
    const later = new Date('2026-12-24T04:00:00.000Z');
    platform.clock.set(later.toISOString());
    await sweep.due(later);
    const old: unknown[] = await database.query(`select 1 from app.prepared_figures where made_at < '2026-12-01'`);
    expect(old).toEqual([]);
    platform.clock.set('2027-06-01T00:00:00.000Z');
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
