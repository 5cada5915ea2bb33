import {
  intakeRecord,
  route,
  ROUTING_TABLES,
  type IntakeRecordInput,
  type RoutingResult,
  type RoutingTables,
} from './index.js';

const decide = (input: Partial<IntakeRecordInput>, tables?: RoutingTables): RoutingResult =>
  route(intakeRecord({ id: 'D1', category: '其他', facts: '双方有争议，协商未果。', ...input }), tables);

describe('the grade', () => {
  it.each<[string, string, Partial<IntakeRecordInput>]>([
    ['red', 'a suicide threat', { facts: '来电人说不想活了。' }],
    ['red', 'a child harmed', { facts: '10岁女孩被邻居殴打。' }],
    ['red', 'violence at home with injury', { category: '婚姻家庭', facts: '丈夫打伤妻子，脸上有伤。' }],
    ['red', 'a crowd after a death', { category: '医疗', flags: ['人身伤亡'], facts: '患者死亡，家属聚集拉横幅。' }],
    ['orange', 'a threat', { facts: '甲扬言报复。' }],
    ['orange', 'a death', { flags: ['人身伤亡'], facts: '工人猝死，家属要求赔偿。' }],
    ['orange', 'forty people', { people_involved: 40 }],
    ['yellow', 'a scuffle', { facts: '双方互相推搡。' }],
    ['yellow', 'a failed mediation', { flags: ['前次调解失败'] }],
    ['yellow', 'a large sum', { amount_cny: 800_000 }],
    ['blue', 'shoes in the corridor', { category: '邻里', facts: '对门把鞋柜放在走道。' }],
  ])('is %s for %s', (code, _case, input) => {
    expect(decide(input).grade).toMatchObject({ code, rule: `grade-${code}` });
  });

  it('claims no law', () => {
    for (const grade of ROUTING_TABLES.grades) expect(grade.source).toMatch(/^本系统约定/);
  });

  it('is the first colour that fits, and the last fits everything', () => {
    expect(ROUTING_TABLES.grades.map((grade) => grade.code)).toEqual(['red', 'orange', 'yellow', 'blue']);
    expect(ROUTING_TABLES.grades.at(-1)?.criteria).toEqual([{}]);
  });

  it('follows the scheme of an area where it has its own', () => {
    const [red] = ROUTING_TABLES.grades;
    if (!red) throw new Error('The scheme has no colour');
    const own = { ...red, id: 'own-level', code: 'level-1', criteria: [{}] };
    const tables = { ...ROUTING_TABLES, areas: [...ROUTING_TABLES.areas, { area: '310109', grades: [own] }] };
    expect(decide({ division_code: '310109017' }, tables).grade?.code).toBe('level-1');
    expect(decide({ division_code: '310110' }, tables).grade?.code).toBe('blue');
  });

  it('is nothing where the tables have no scheme', () => {
    expect(decide({}, { ...ROUTING_TABLES, grades: [] }).grade).toBeNull();
  });
});

describe('the invitations', () => {
  const roles = (result: RoutingResult) => result.invitations.map(({ role, rule }) => `${role}: ${rule}`);
  it.each<[string, Partial<IntakeRecordInput>]>([
    ['judge: invite-judge-for-gap', { amount_cny: 900_000 }],
    ['lawyer: invite-lawyer-for-liability', { flags: ['人身伤亡'], facts: '工人猝死。' }],
    ['expert: invite-inspection-expert', { category: '邻里', facts: '楼上漏水。' }],
    ['expert: invite-medical-expert', { category: '医疗' }],
    ['body: joint-with-other-committee', { flags: ['跨区域'] }],
    ['body: joint-with-labour-inspection', { category: '其他劳动争议', facts: '老板拖欠工资。' }],
    ['body: joint-with-housing-office', { category: '物业' }],
    ['body: joint-with-school-authority', { facts: '学生在学校摔伤，家长索赔。' }],
    ['body: joint-with-police-for-order', { facts: '两家互相推搡。' }],
    ['stations: shanghai-three-stations-help', { region: '上海市虹口区', flags: ['前次调解失败'] }],
  ])('ask for %s', (expected, input) => {
    expect(roles(decide(input))).toContain(expected);
  });

  it('leave the owner as it is and never invite the owner to its own table', () => {
    const police = decide({ intake_source: '网格', category: '邻里', facts: '两户动手打了起来。' });
    expect(police.channel).toBe('administrative');
    expect(police.invitations.map((each) => each.body)).not.toContain(police.body);
    const tables = { ...ROUTING_TABLES, invitations: [] };
    const { body, channel } = decide({ category: '物业', amount_cny: 900_000 }, tables);
    expect(decide({ category: '物业', amount_cny: 900_000 })).toMatchObject({ body, channel });
  });

  it('are none where nobody may mediate', () => {
    expect(decide({ facts: '10岁女孩被邻居殴打，两家动手。' }).invitations).toEqual([]);
  });

  it('know 三所联动 in Shanghai only, and not where the police sent the dispute anyway', () => {
    expect(roles(decide({ region: '江苏省', flags: ['前次调解失败'] })).join()).not.toContain('stations');
    expect(roles(decide({ region: '上海市虹口区', intake_source: '公安', flags: ['可能激化'] })).join()).not.toContain(
      'stations',
    );
  });
});
