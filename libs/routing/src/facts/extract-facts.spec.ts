import { intakeRecord } from '../intake/parse-intake-record.js';
import type { IntakeRecordInput } from '../intake/intake-record.js';
import { extractFacts } from './extract-facts.js';
import type { FactName } from './extractors.js';
import { says } from './text.js';

const factsOf = (facts: string, more: Partial<IntakeRecordInput> = {}) =>
  extractFacts(intakeRecord({ id: 'x', category: '其他', facts, ...more }));

describe('words with care for negation', () => {
  it.each([
    ['甲受伤住院', true],
    ['甲没有受伤', false],
    ['双方均未受伤', false],
    ['甲并未因此受伤，但乙受伤', true],
    ['没有钱看病，甲受伤', true],
    ['乙否认打伤甲', false],
  ])('%s: %p', (text, expected) => {
    expect(says(text, /受伤|打伤/)).toBe(expected);
  });
});

describe('the facts', () => {
  const cases: readonly (readonly [string, FactName, boolean, Partial<IntakeRecordInput>?])[] = [
    ['以上诉求请予解决', 'appealed', false],
    ['一审后提起上诉', 'appealed', true],
    ['乙扬言要杀人', 'graveCrime', false],
    ['乙涉嫌故意杀人', 'graveCrime', true],
    ['甲称合同上的签名是伪造的签名', 'shamSuspected', false],
    ['调解员编造人民调解协议骗取补贴', 'shamSuspected', true],
    ['交警认定乙全责，甲重伤二级', 'graveCrime', false, { category: '道路交通事故' }],
    ['故意伤害案，甲重伤二级', 'graveCrime', true],
    ['借款开办幼儿园', 'minor', false],
    ['8岁的女儿被狗咬', 'minor', true],
    ['成年儿子被同事打伤', 'minorAbused', false],
    ['12岁的女儿被继父殴打', 'minorAbused', true, { category: '婚姻家庭' }],
    ['小学生嬉戏打闹，孩子被打伤', 'minorAbused', false],
    ['16岁的儿子被欠工资，老板扇了他耳光', 'minorAbused', true],
    ['10岁的儿子考试不好，打了同桌一下', 'minorAbused', false],
    ['丈夫吃了老酒就打人', 'violenceRepeated', true],
    ['丈夫多次殴打妻子', 'violenceRepeated', true],
    ['2023年聚餐时口角', 'crowd', false],
    ['门口60多人聚着要钱', 'crowd', true],
    ['借款5万元，到手5万元，写了欠条', 'predatoryLoan', false],
    ['借5万到手3万5，还让我转单到另一家', 'predatoryLoan', true],
    ['公司欠三分之一货款', 'loanInterest', false],
    ['装修敲掉了非承重的隔墙', 'structureDamaged', false],
    ['楼上把承重墙敲了', 'structureDamaged', true],
    ['医生有行医资格，病人不满意', 'unlicensedPractice', false],
    ['养老院护工打电话通知家属', 'wardAbused', false],
    ['保姆用绳子把老人捆住', 'wardAbused', true],
    ['去台湾旅游的合同', 'foreignParty', false],
    ['丈夫是台湾人', 'foreignParty', true],
    ['邻居把我家的路占了，找村委会调解', 'villageIsParty', false],
    ['村委会不给我家分红', 'villageIsParty', true],
    ['兄弟两人对动迁补偿怎么分争执', 'compensationContested', false],
    ['向街道申请公开补偿方案，街道答复不存在', 'administrativeActContested', true],
    ['公司没有公开账目', 'administrativeParty', false],
    ['甲多次打官司', 'violenceRepeated', false],
    ['丈夫动手打妻子', 'domesticViolence', true, { category: '婚姻家庭' }],
    ['邻居动手打人', 'domesticViolence', false, { category: '邻里' }],
    ['法院已经受理该案', 'suitPending', true],
    ['不给就去法院起诉', 'suitPending', false],
    ['甲诉至法院', 'suitPending', false, { intake_source: '法院' }],
    ['乙明确拒绝人民调解', 'mediationRefused', true],
    ['乙不愿意配合调解', 'mediationRefused', false],
    ['村调委会多次调解未果', 'mediationFailedBefore', true],
    ['判决后乙拒不履行', 'judgmentUnperformed', true],
    ['甲来到司法所求助', 'cameToCommittee', true],
    ['甲向城管部门投诉', 'cameToAuthority', true],
    ['几十名亲属围堵大门', 'crowd', true],
    ['老人说不想活了', 'suicideRisk', true],
    ['业主大会投票表决，部分业主不认结果', 'ownersResolution', true, { category: '物业' }],
    ['业主大会投票选了新物业，老物业不撤场', 'ownersResolution', false, { category: '物业' }],
    ['前夫扇她耳光', 'domesticViolence', true, { category: '婚姻家庭' }],
    ['妻子打官司要抚养费', 'domesticViolence', false, { category: '婚姻家庭' }],
    ['把电话打到孩子学校', 'minorAbused', false],
    ['小孩房里的电扇被踢坏', 'minorAbused', false],
    ['孩子被打碎的玻璃划破手', 'minorAbused', false],
    ['初二男生被三名同学扇耳光', 'minorAbused', true],
    ['这不是第一次打人', 'violenceRepeated', true],
    ['老板压着两个月薪水', 'wageClaim', true, { category: '其他劳动争议' }],
    ['工资涨幅没有谈拢', 'wageClaim', false, { category: '其他劳动争议' }],
    ['判决后一分钱没给', 'judgmentUnperformed', true],
    ['养老保险断缴三年', 'socialInsurance', true, { category: '其他劳动争议' }],
    ['有人冒用他的名字签了调解协议', 'shamSuspected', true],
    ['乙拿出水果刀', 'fightStarted', true],
    ['两家保险公司相互推诿', 'insurersSeveral', true],
    ['本村村民', 'rural', true],
  ];
  it.each(cases.map(([text, fact, expected, more]) => ({ text, fact, expected, more })))(
    '$text: $fact is $expected',
    ({ text, fact, expected, more }) => {
      expect(factsOf(text, more)[fact]).toBe(expected);
    },
  );

  it('know a place in Shanghai by its code before its words', () => {
    expect(factsOf('x', { division_code: '310109' }).shanghai).toBe(true);
    expect(factsOf('x', { region: '上海市虹口区' }).shanghai).toBe(true);
    expect(factsOf('x', { region: '江苏省南京市' }).shanghai).toBe(false);
    expect(factsOf('x').shanghai).toBe(true);
  });

  it('read 20,000 characters in less than a second', () => {
    const started = performance.now();
    factsOf('甲没有受伤多次打'.repeat(2_500));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
