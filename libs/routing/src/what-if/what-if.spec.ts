import {
  compareTables,
  intakeRecord,
  type PastRecord,
  readDraft,
  ROUTING_TABLES,
  type RoutingTables,
} from '../index.js';

const past = (id: string, facts: string, more: object = {}): PastRecord => ({
  record: intakeRecord({ id, category: '物业', facts, ...more }),
  decidedOn: '2026-11-24',
});
const RECORDS = [
  past('P1', '电梯停运，业主拒交物业费。', { division_code: '310109017' }),
  past('P2', '车位改月租。', { division_code: '310104003' }),
  past('P3', '丢失快递。', { category: '其他' }),
];
const choice = {
  id: 'property-housing-office',
  when: { category: ['物业'] },
  channel: 'administrative',
  body: 'housingOffice',
  weight: 90,
  source: '上海住宅物业管理规定 5',
  text: '物业服务问题先由房屋管理部门处理。',
};
const drafted = (changes: unknown): RoutingTables => {
  const read = readDraft({ version: 'draft-1', changes });
  if (!read.ok) throw new Error(read.problems.join());
  return read.tables;
};

describe('a comparison of tables', () => {
  it('finds nothing between equal tables', () => {
    expect(compareTables(RECORDS, ROUTING_TABLES, ROUTING_TABLES)).toEqual([]);
  });

  it('names each record that would go elsewhere, with the old and the new route and the rules', () => {
    const found = compareTables(RECORDS, ROUTING_TABLES, drafted([{ area: '', choices: [choice] }]));
    expect(found.map(({ id, before, after }) => [id, before.channel, after.channel])).toEqual([
      ['P1', 'people', 'administrative'],
      ['P2', 'people', 'administrative'],
    ]);
    expect(found[0]?.before.body).toBe('物业纠纷人民调解委员会');
    expect(found[0]?.after.rules).toContain('property-housing-office');
  });

  it('stays within the area of the draft', () => {
    const found = compareTables(RECORDS, ROUTING_TABLES, drafted([{ area: '310104', choices: [choice] }]));
    expect(found.map(({ id }) => id)).toEqual(['P2']);
  });

  it('names rules that came or went although the route stays', () => {
    const found = compareTables(
      RECORDS,
      ROUTING_TABLES,
      drafted([{ area: '', without: ['joint-with-housing-office'] }]),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ gone: ['joint-with-housing-office'], added: [] });
    expect(found[0]?.after.channel).toBe(found[0]?.before.channel);
  });

  it('answers the past with the rows of its day', () => {
    const record = intakeRecord({ id: 'L', category: '其他劳动争议', facts: '单位欠缴社保两年。' });
    const [difference] = compareTables([{ record, decidedOn: '2026-11-20' }], ROUTING_TABLES, ROUTING_TABLES);
    expect(difference).toMatchObject({ before: { channel: 'other' }, after: { channel: 'administrative' } });
    expect(difference?.added).toContain('social-insurance-inspection');
  });
});

describe('a draft', () => {
  it.each<[string, unknown]>([
    ['no object', 'x'],
    ['no version', { changes: [{ area: '' }] }],
    ['an unknown fact', { version: 'd', changes: [{ area: '', duties: [{ ...choice, when: { all: ['rich'] } }] }] }],
    ['an unknown body', { version: 'd', changes: [{ area: '', choices: [{ ...choice, body: 'king' }] }] }],
    ['an unknown member', { version: 'd', changes: [{ area: '', chioces: [] }] }],
    [
      'nobody may mediate and no other way',
      {
        version: 'd',
        changes: [
          { area: '', bars: [{ id: 'b', when: {}, source: 's', text: 't', closes: ['people'], noMediation: true }] },
        ],
      },
    ],
  ])('with %s is refused with the place', (_case, raw) => {
    const read = readDraft(raw);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
  });

  it('is named in the result', () => {
    expect(drafted([{ area: '310109' }]).version).toBe('draft-1');
  });
});
