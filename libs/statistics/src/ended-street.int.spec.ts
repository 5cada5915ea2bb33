import { systemViewer, type Viewer } from '@libs/identity';
import { divisionNameOn, formerDivision } from '@libs/reference';
import type { TestPlatform } from '@platform/testing';
import { type FiguresView, GetFigures } from './answers/get-figures.js';
import { type FigureCell, ListBehind } from './answers/list-behind.js';
import { bruteForce } from './testing/brute-force.js';
import { figuresWorld, KINDS, nobody } from './testing/figures-world.js';
import type { Happening } from './testing/lives.js';

const DISTRICT = '310120';
/** 金海社区 stood in the edition of 2019 and not in that of 2020; 金海街道 (310120003) came after it. */
const ENDED = '310120504';
const COMMUNITY = '310120504003';
/** 金山工业区, under another name from the edition of 2022 on. */
const RENAMED = '310116503';

const registered = (disputeId: string, divisionCode: string, happened: string, recorded = happened): Happening => ({
  stream: `dispute-${disputeId}`,
  happenedAt: happened,
  recordedAt: recorded,
  event: {
    type: 'DisputeRegistered',
    data: {
      disputeId,
      code: `LD-${disputeId}`,
      divisionCode,
      category: '邻里',
      source: '依申请',
      amountCny: null,
      peopleInvolved: 2,
      receivedBy: 'o1',
      flags: [],
      parties: [],
    },
  },
});

const CASES: readonly Happening[] = [
  registered('d901', COMMUNITY, '2019-11-05T02:00:00.000Z'),
  registered('d902', COMMUNITY, '2019-12-20T02:00:00.000Z'),
  // Learnt of only when the street was gone.
  registered('d903', ENDED, '2019-12-28T02:00:00.000Z', '2020-09-01T02:00:00.000Z'),
  registered('d904', '310120003001', '2020-07-02T02:00:00.000Z'),
  registered('d905', `${RENAMED}001`, '2021-12-01T02:00:00.000Z'),
  registered('d906', `${RENAMED}001`, '2022-11-02T02:00:00.000Z'),
];

type Asked = Pick<FigureCell, 'period' | 'areaCode'> & { readonly asOf?: string | null };

describe('figures of a street that ended', () => {
  let platform: TestPlatform;
  const everything = systemViewer('spec');
  const leaderOf = (areaCode: string): Viewer => ({ ...nobody, role: 'leader', areaCode });

  beforeAll(async () => {
    platform = await figuresWorld(CASES);
  }, 120_000);
  afterAll(() => platform.close());

  const ask = (viewer: Viewer, asked: Asked): Promise<FiguresView> =>
    platform.query(new GetFigures({ viewer, ...asked, breakdowns: ['area'] }));
  const list = (viewer: Viewer, { asOf = null, ...asked }: Asked, key: string | null) => {
    const by = key === null ? null : ({ breakdown: 'area', key } as const);
    const cell: FigureCell = { ...asked, asOf, filters: {}, measure: 'registered', by };
    return platform.query(new ListBehind(viewer, cell, { offset: 0, limit: 100 }));
  };
  const areasOf = ({ breakdowns }: FiguresView) =>
    breakdowns
      .flatMap(({ rows }) => rows)
      .filter(({ values }) => (values.registered ?? 0) > 0)
      .map(({ key, title, values }) => [key, title, values.registered]);

  it('is about a street that ended, and one that changed its name', () => {
    expect(formerDivision(ENDED)).toMatchObject({ name: '金海社区', until: '2020-06-30' });
    expect(formerDivision(RENAMED)).toBeUndefined();
    expect([divisionNameOn(RENAMED, '2021-12-31'), divisionNameOn(RENAMED, '2022-12-31')]).toEqual([
      '金山工业区',
      '上海湾区高新技术产业开发区',
    ]);
  });

  it.each([
    ['everybody', everything],
    ['a leader of the district', leaderOf(DISTRICT)],
    ['a leader of the street itself', leaderOf(ENDED)],
  ])('count its cases in the street and in the district for %s', async (_who, viewer) => {
    const street = await ask(viewer, { period: '2019-Q4', areaCode: ENDED });
    const district = await ask(viewer, { period: '2019-Q4', areaCode: DISTRICT });
    expect([street.values.registered, district.values.registered]).toEqual([3, 3]);
    expect(areasOf(district)).toEqual([[ENDED, '金海社区', 3]]);
    expect(areasOf(street)).toEqual([
      [COMMUNITY, '恒盛居委会', 2],
      [ENDED, '金海社区', 1],
    ]);
  });

  it('open as many rows as the number says, by street, by district and by community', async () => {
    const viewer = leaderOf(DISTRICT);
    const ids = async (asked: Asked, key: string | null): Promise<readonly string[]> => {
      const { total, rows, items } = await list(viewer, asked, key);
      expect([total, rows]).toEqual([items.length, items.length]);
      return items.map(({ disputeId }) => String(disputeId)).toSorted();
    };
    const [street, district] = [ENDED, DISTRICT].map((areaCode) => ({ period: '2019-Q4', areaCode }) as const);
    if (!street || !district) throw new Error('no questions');
    expect(await ids(street, null)).toEqual(['d901', 'd902', 'd903']);
    expect(await ids(district, ENDED)).toEqual(['d901', 'd902', 'd903']);
    expect(await ids(street, COMMUNITY)).toEqual(['d901', 'd902']);
    expect(await ids(street, ENDED)).toEqual(['d903']);
  });

  it('equal a fold of the whole event store, also as known before the street ended', async () => {
    const events = await platform.store.readAll();
    for (const areaCode of [ENDED, DISTRICT]) {
      for (const asOf of [null, '2019-11-30', '2019-12-31', '2020-12-31']) {
        const [start, end] = ['2019-10-01', '2020-01-01'];
        const keep = ({ area }: { area: string | null }): boolean => Boolean(area?.startsWith(areaCode));
        const expected = bruteForce(
          events,
          { measure: 'registered', start, end, asOf, by: null, areaCode, keep },
          KINDS,
        );
        const asked = { period: '2019-Q4', areaCode, asOf };
        expect([asOf, (await ask(leaderOf(DISTRICT), asked)).values.registered]).toEqual([asOf, expected]);
        expect([asOf, (await list(everything, asked, null)).rows]).toEqual([asOf, expected]);
      }
    }
  });

  it('stand beside its successor in a period that saw both, and are nothing in later ones', async () => {
    const both = await ask(everything, { period: '2019-12-01..2020-12-31', areaCode: DISTRICT });
    expect(areasOf(both)).toEqual([
      [ENDED, '金海社区', 2],
      ['310120003', '金海街道', 1],
    ]);
    const later = await ask(everything, { period: '2020-Q4', areaCode: ENDED });
    expect([later.values.registered, areasOf(later)]).toEqual([0, []]);
    // What is not ended stays open at the end of every later period, wherever its place has gone.
    expect(later.values.open).toBe(3);
    expect(later.breakdowns[0]?.rows.map(({ title }) => title).toSorted()).toEqual(['恒盛居委会', '金海社区']);
  });

  it.each([
    ['2021', '金山工业区'],
    ['2022', '上海湾区高新技术产业开发区'],
    // Renamed on 2022-10-31: the last day counts, not the day of the case.
    ['2021-12-01..2022-10-30', '金山工业区'],
    ['2021-12-01..2022-10-31', '上海湾区高新技术产业开发区'],
  ])('name a street as on the last day of %s: %s', async (period, name) => {
    const view = await ask(everything, { period, areaCode: '310116' });
    expect(areasOf(view)).toEqual([[RENAMED, name, 1]]);
  });
});
