import { intakeRecord, route, screen, type IntakeRecordInput, type RoutingResult } from './index.js';

const decide = (input: Partial<IntakeRecordInput>): RoutingResult =>
  route(intakeRecord({ id: 'D1', category: '其他', facts: '双方有争议，协商未果。', ...input }));
const person = (role: '申请人' | '被申请人', traits: string[] = []) => ({ role, kind: '自然人' as const, traits });
const company = (role: '申请人' | '被申请人', traits: string[] = []) => ({ role, kind: '法人' as const, traits });
const barred = (result: RoutingResult) => result.barred.map((bar) => `${bar.channel}: ${bar.rule}`);
const duties = (result: RoutingResult) => result.duties.map((duty) => duty.rule);
const offers = (result: RoutingResult) => [result.channel, ...result.alternatives.map((option) => option.channel)];

describe('where nobody may mediate', () => {
  it.each([
    ['injury', { facts: '丈夫把妻子打伤，鼻骨骨折。' }],
    ['repetition', { facts: '丈夫第三次动手打妻子，女儿报警。' }],
    ['a crime', { facts: '丈夫对妻子施暴，公安机关已刑事立案。' }],
  ])('domestic violence with %s is reported and protected, not mediated', (_case, more) => {
    const result = decide({ category: '婚姻家庭', flags: ['家庭暴力'], ...more });
    expect(result.channel).toBe('none');
    expect(result.body).toBeNull();
    expect(barred(result)).toContain('people: domestic-violence-grave');
    expect(duties(result)).toEqual(expect.arrayContaining(['domestic-violence-report', 'protection-order']));
    expect(result.alternatives[0]).toEqual({
      channel: 'other',
      body: '公安机关（出警、告诫、立案）、人民法院（人身安全保护令）',
    });
    expect(result.alternatives.map((option) => option.body).join()).not.toContain('调解');
  });

  it('a court keeps a divorce with violence itself and entrusts it to nobody (民法典 1079)', () => {
    const result = decide({
      category: '婚姻家庭',
      intake_source: '法院',
      flags: ['家庭暴力', '正在诉讼', '人身伤亡'],
      facts: '妻子起诉离婚，称丈夫多次殴打。',
    });
    expect(result.channel).toBe('judicial');
    expect(offers(result)).not.toContain('people');
  });

  it('violence against a minor is reported at once', () => {
    const result = decide({ facts: '10岁的女儿被邻居殴打。', flags: ['未成年人'] });
    expect(result.channel).toBe('none');
    expect(duties(result)).toContain('minor-harm-report');
  });

  it('pupils who beat a pupil are reported like any violence against a minor', () => {
    const result = decide({ category: '损害赔偿', intake_source: '公安', facts: '初中生甲被多名同学殴打致伤。' });
    expect(result.channel).toBe('none');
    expect(duties(result)).toContain('minor-harm-report');
  });

  it('a first quarrel with a push may be mediated, with the report beside it', () => {
    const result = decide({ category: '婚姻家庭', facts: '夫妻争吵，丈夫推了妻子一把。', flags: ['家庭暴力'] });
    expect(result.channel).toBe('people');
    expect(duties(result)).toContain('domestic-violence-report');
  });

  it('children who bump into each other at play are not abused', () => {
    const result = decide({ category: '损害赔偿', facts: '小学生嬉戏打闹摔倒受伤。', flags: ['未成年人', '人身伤亡'] });
    expect(result.channel).toBe('people');
    expect(duties(result)).toEqual(expect.arrayContaining(['minor-guardian', 'minor-injury-check']));
  });

  it('forged mediation files go to those who supervise', () => {
    expect(decide({ facts: '调解员伪造人民调解协议骗取补贴。' }).channel).toBe('none');
  });
});

describe('the bars on people’s mediation', () => {
  it.each<[string, Partial<IntakeRecordInput>]>([
    ['suit-pending', { flags: ['正在诉讼'] }],
    ['party-refuses', { facts: '乙明确拒绝调解。' }],
    ['judgment-unperformed', { facts: '判决生效后乙拒不履行。' }],
    ['regulatory-complaint', { flags: ['涉行政监管'], claims: '取缔违规经营' }],
    ['administrative-dispute', { flags: ['涉行政机关'], claims: '确认不予受理决定违法' }],
    ['crime-with-authority', { flags: ['刑事'] }],
    ['arbitration-pending', { facts: '仲裁委已受理双方争议。' }],
  ])('%s', (rule, more) => {
    const result = decide(more);
    expect(barred(result)).toContain(`people: ${rule}`);
    expect(offers(result)).not.toContain('people');
    expect(result.alternatives.length).toBeGreaterThan(0);
  });

  it('a medical dispute in court is closed to the committee and the health office (医疗纠纷条例 31、40)', () => {
    const result = decide({ category: '医疗', intake_source: '法院', flags: ['正在诉讼'] });
    expect(barred(result)).toEqual(['people: medical-suit-pending', 'administrative: medical-suit-pending']);
    expect(result.channel).toBe('judicial');
  });

  it('an old judgment on maintenance does not stop a new request (民诉法解释 218)', () => {
    const result = decide({ category: '婚姻家庭', facts: '判决每月给付赡养费，子女不履行，老人现患病。' });
    expect(result.channel).toBe('people');
    expect(duties(result)).toContain('maintenance-judgment');
  });

  it('screening says the bars and whether any mediation is open', () => {
    const record = intakeRecord({ id: 'D1', category: '其他', facts: '乙明确拒绝调解。' });
    expect(screen(record)).toMatchObject({ fit: true, bars: [{ channel: 'people', rule: 'party-refuses' }] });
  });
});

describe('the first choice', () => {
  const shanghai = { region: '上海市虹口区' };
  it.each<[string, Partial<IntakeRecordInput>, string, string]>([
    ['a police call in Shanghai', { ...shanghai, intake_source: '公安', category: '邻里' }, 'people', '三所联动调解室'],
    ['a police call elsewhere', { region: '江苏省', intake_source: '公安' }, 'people', '公调对接'],
    ['wages by police', { intake_source: '公安', category: '拖欠农民工工资' }, 'administrative', '劳动保障监察'],
    ['medical in Shanghai', { ...shanghai, category: '医疗' }, 'people', '区医疗纠纷人民调解委员会'],
    ['traffic by court', { ...shanghai, category: '道路交通事故', intake_source: '法院' }, 'people', '区道路交通'],
    ['a suit on file', { intake_source: '法院', category: '合同', flags: ['正在诉讼'] }, 'judicial', '人民法院'],
    ['before filing', { intake_source: '法院', category: '合同' }, 'people', '委派'],
    [
      'company debts by court',
      { intake_source: '法院', category: '合同', parties: [company('申请人'), company('被申请人')] },
      'other',
      '商事调解',
    ],
    ['an appeal', { intake_source: '法院', category: '物业', facts: '一审后提起上诉。' }, 'judicial', '人民法院'],
    [
      'trademarks by court',
      { intake_source: '法院', category: '电子商务', facts: '侵犯商标权。' },
      'people',
      '知识产权',
    ],
    ['a tourist', { category: '旅游' }, 'administrative', '文化和旅游'],
    ['pollution with damage', { category: '环境污染', claims: '赔偿损失' }, 'administrative', '生态环境'],
    ['a buyer', { category: '其他消费', intake_source: '12345' }, 'other', '消费者权益保护委员会'],
    ['a complaint lodged', { category: '其他消费', intake_source: '其他部门' }, 'administrative', '市场监督'],
    ['a rider nobody employs', { category: '其他劳动争议', flags: ['用工主体不清'] }, 'other', '仲裁'],
    ['a death at work', { category: '其他劳动争议', flags: ['人身伤亡'], facts: '工人猝死。' }, 'people', '街道'],
    ['a dismissal', { category: '其他劳动争议', facts: '公司辞退员工。' }, 'other', '劳动争议调解'],
    [
      'a caller who wants to jump',
      { intake_source: '12345', facts: '来电人不想活了，要跳楼。' },
      'administrative',
      '公安',
    ],
    ['a village boundary', { category: '山林土地', facts: '本村两户地界不清。' }, 'people', '村民委员会'],
    [
      'a villager against the village',
      { category: '山林土地', facts: '村里把我家承包地流转给合作社。' },
      'people',
      '镇（乡）人民调解',
    ],
    ['a light injury case', { intake_source: '检察院', flags: ['刑事'], category: '损害赔偿' }, 'other', '刑事和解'],
  ])('%s', (_case, input, channel, body) => {
    const result = decide({ parties: [person('申请人'), person('被申请人')], ...input });
    expect(result.channel).toBe(channel);
    expect(result.body).toContain(body);
  });

  it('is explained: the rules that carried it and why the runner-up lost', () => {
    const result = decide({ category: '医疗' });
    expect(result.reasons[0]).toMatchObject({ rule: 'medical-committee', source: '医疗纠纷条例 2、31' });
    expect(result.reasons.at(-1)?.text).toContain('次选');
    expect(result.factsUsed).toContain('category');
    expect(result.ruleSet).toMatch(/^routing@\d{4}-\d{2}-\d{2}$/);
  });

  it('says what a bar took away', () => {
    const result = decide({ category: '医疗', flags: ['正在诉讼'] });
    expect(result.reasons.map((reason) => reason.text).join()).toContain('本可选人民调解');
  });
});

describe('the duties', () => {
  it.each<[string, Partial<IntakeRecordInput>]>([
    ['suicide-risk', { facts: '老人说不想活了。' }],
    ['police-report', { flags: ['可能激化'] }],
    ['enforcement-lead', { facts: '工厂排污致死鱼。' }],
    ['mass-representatives', { people_involved: 60 }],
    ['series-parent', { flags: ['系列案件'] }],
    ['joint-mediation', { flags: ['跨区域'] }],
    ['legal-aid', { category: '拖欠农民工工资' }],
    ['invite-judge', { amount_cny: 1_000_000, flags: ['人身伤亡'], facts: '工人死亡。' }],
    ['invite-expert', { facts: '楼上漏水。' }],
    ['not-confirmable', { category: '婚姻家庭', claims: '离婚' }],
    ['limitation', {}],
  ])('%s', (duty, input) => {
    expect(duties(decide(input))).toContain(duty);
  });
});
