import type { Viewer } from '@libs/identity';
import type { TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import type { FigureCell } from './answers/list-behind.js';
import { ListBehind } from './answers/list-behind.js';
import type { Breakdown } from './answers/question.js';
import { type BoardView, GetBoard } from './board/get-board.js';
import type { DefinedMeasureId } from './definitions/dictionary.js';
import { figuresWorld, VIEWERS } from './testing/figures-world.js';

type Numbered = readonly [name: string, number: number, cell: FigureCell];

/** Every number of the board with the cell that it opens, as the console links it. */
function numbersOf(board: BoardView): readonly Numbered[] {
  const { areaCode, period, before, today } = board;
  const cell = (measure: DefinedMeasureId, by?: Breakdown, key = '', more: Partial<FigureCell> = {}): FigureCell => ({
    period,
    areaCode,
    asOf: null,
    filters: {},
    measure,
    by: by ? { breakdown: by, key } : null,
    ...more,
  });
  return [
    ['open', board.open, cell('open')],
    ['overdue', board.overdue, cell('overdue')],
    ['unsigned', board.unsigned, cell('handoffsUnsigned')],
    ['registered', board.registered, cell('registered')],
    ['closed', board.closed, cell('closed')],
    ['today', board.registeredToday, cell('registered', 'day', today)],
    ['intense', board.intense, cell('openIntense')],
    ['groups', board.groups, cell('openGroup')],
    ['repeated', board.repeated, cell('repeatedOpen')],
    ...board.areas.flatMap(({ key, ...row }): Numbered[] => [
      ['area open', row.open, cell('open', 'area', key)],
      ['area overdue', row.overdue, cell('overdue', 'area', key)],
      ['area unsigned', row.unsigned, cell('handoffsUnsigned', 'area', key)],
      ['area intense', row.intense, cell('openIntense', 'area', key)],
      ['area registered', row.registered, cell('registered', 'area', key)],
    ]),
    ...board.categories.flatMap(({ key, count, before: was }): Numbered[] => [
      ['category', count, cell('registered', 'category', key)],
      ['category before', was, cell('registered', 'category', key, { period: before })],
    ]),
    ...board.hotPlaces.map(({ key, count, category }): Numbered => [
      'hot',
      count,
      cell('registered', undefined, '', { areaCode: key, filters: { category } }),
    ]),
    ...board.ages.map(({ key, count }): Numbered => ['age', count, cell('open', 'age', key)]),
    ...board.load.map(({ key, open }): Numbered => ['load', open, cell('inMediation', 'organisation', key)]),
    ...board.days.flatMap(({ day, registered, closed }): Numbered[] => [
      ['day registered', registered, cell('registered', 'day', day)],
      ['day closed', closed, cell('closed', 'day', day)],
    ]),
  ];
}

describe('the board', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await figuresWorld();
    // In the middle of the world: cases are open, and some things are known that happened later.
    platform.clock.set('2026-10-12T04:00:00.000Z');
  }, 120_000);
  afterAll(() => platform.close());

  const boardOf = (viewer: Viewer, area: string | null): Promise<BoardView> =>
    platform.query(new GetBoard(viewer, area));

  it.each(
    VIEWERS.flatMap(({ viewer }) => [null, '310109', '310109010'].map((area) => [viewer.role, area, viewer] as const)),
  )(
    'opens a list as long as the number for every number that a %s sees of %s',
    async (_role, area, viewer) => {
      for (const [name, number, cell] of numbersOf(await boardOf(viewer, area))) {
        const { total, items, rows } = await platform.query(new ListBehind(viewer, cell, { offset: 0, limit: 10_000 }));
        expect([name, cell.by?.key, total, rows]).toEqual([name, cell.by?.key, number, items.length]);
      }
    },
    60_000,
  );

  it('has something to show under every headline', async () => {
    const [everything] = VIEWERS;
    const board = await boardOf(everything?.viewer as Viewer, null);
    const { open, overdue, unsigned, registered, closed, intense, groups, repeated } = board;
    for (const number of [open, overdue, unsigned, registered, closed, intense, groups, repeated]) {
      expect(number).toBeGreaterThan(0);
    }
    expect(board.ages.reduce((sum, { count }) => sum + count, 0)).toBe(open);
    expect(board.areas.reduce((sum, { intense: of }) => sum + of, 0)).toBe(intense);
  });

  it('tells how evenly work lies on those who are at work', async () => {
    const database = platform.app.get(DataSource);
    await database.query(
      `insert into views.organisation_directory (organisation_id, name, kind, channels, division_code, ancestors, closed, batch_offers)
       values ('o1', 'o1', 'street_committee', '{people}', '310109010', '{}', false, false)`,
    );
    const add = (id: string, suspended: boolean): Promise<unknown> =>
      database.query(
        `insert into views.mediator_directory (mediator_id, name, kind, organisation_id, fields, languages, district_codes,
           capacity, former_employers, leaves, suspended, windows, former_services, interests)
         values ($1, $1, 'volunteer', 'o1', '{}', '{}', '{}', 9, '{}', '[]', $2, '[]', '[]', '[]')`,
        [id, suspended],
      );
    const viewer = VIEWERS[0]?.viewer as Viewer;
    const before = (await boardOf(viewer, '310109')).team;
    await add('never-asked', false);
    await add('suspended', true);
    const { team } = await boardOf(viewer, '310109');
    expect([team.mediators, team.withoutCase]).toEqual([before.mediators + 1, before.withoutCase + 1]);
    const people: { id: string }[] = await database.query(
      `select mediator_id as id from views.mediator_directory where organisation_id = 'o1' and not suspended`,
    );
    const inHand = async (key: string): Promise<number> => {
      const { period } = await boardOf(viewer, '310109');
      const by = { breakdown: 'mediator', key } as const;
      const cell: FigureCell = { period, areaCode: '310109', asOf: null, filters: {}, measure: 'inMediation', by };
      return (await platform.query(new ListBehind(viewer, cell, { offset: 0, limit: 1 }))).total;
    };
    const loads = (await Promise.all(people.map(({ id }) => inHand(id)))).toSorted((a, b) => a - b);
    expect(team.most).toBe(loads.at(-1));
    expect(team.most).toBeGreaterThan(0);
    expect(team.median).toBe(loads[Math.floor((loads.length - 1) / 2)]);
    expect((await boardOf(viewer, '310104')).team).toEqual({ mediators: 0, withoutCase: 0, median: 0, most: 0 });
  });
});
