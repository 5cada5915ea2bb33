import type { IntakeRecordInput } from '../intake/intake-record.js';

type Input = Partial<IntakeRecordInput>;

/**
 * [bar, source it cites, channels it closes, record]. The rows of domain.md 1.3 in its order, then the bars that protect
 * people; every bar with a box, with words, and in another wording.
 */
export const BARRED: readonly (readonly [string, string, string, Input])[] = [
  ...bar('grave-crime', '刑事诉讼法 288；人民调解工作若干规定 22(1)', 'people administrative judicial', [
    { facts: '男子涉嫌强奸同事。' },
    { facts: '公司涉嫌非法吸收公众存款。', category: '合同' },
    { facts: '甲涉嫌故意杀人，乙家属要求赔偿。' },
    { facts: '伤者为重伤一级。', category: '邻里' },
  ]),
  ...bar('regulatory-complaint', '人民调解工作若干规定 20、22(1)', 'people', [
    { flags: ['涉行政监管'], claims: '取缔无证摊点' },
    { flags: ['涉行政监管'], claims: '查处超时施工', category: '环境污染' },
    { flags: ['涉行政监管'], claims: '要求检查消防', category: '物业' },
  ]),
  ...bar('arbitration-agreed', '民事诉讼法 127(2)；仲裁法 5', 'judicial', [
    { flags: ['约定仲裁'], category: '合同' },
    { facts: '买卖合同第九条约定争议由上海仲裁委员会仲裁。', category: '合同' },
    { facts: '双方签有仲裁协议。', category: '生产经营' },
  ]),
  ...bar('suit-pending', '人民调解工作若干规定 22(2)；徐汇服务指南', 'people', [
    { flags: ['正在诉讼'] },
    { facts: '法院已经受理该案。' },
    { facts: '案件正在审理。', category: '合同' },
    { facts: '我收到了法院的传票。' },
    { facts: '对方把我告到法院。', category: '邻里' },
    { facts: '法庭正在审理双方的争议。', intake_source: '信访' },
    { facts: '甲已经起诉。', intake_source: '12345' },
  ]),
  ...bar('crime-with-authority', '人民调解工作若干规定 22(2)；刑事诉讼法 288', 'people', [
    { flags: ['刑事'] },
    { facts: '公安机关已刑事立案。' },
    { facts: '嫌疑人取保候审。', category: '损害赔偿' },
    { facts: '伤情鉴定为轻伤二级。', category: '邻里' },
  ]),
  ...bar('arbitration-pending', '人民调解工作若干规定 22(2)', 'people', [
    { facts: '仲裁委已受理。', category: '其他劳动争议' },
    { facts: '仲裁庭正在审理。', category: '其他劳动争议' },
    { facts: '劳动仲裁已经立案。', category: '拖欠农民工工资' },
  ]),
  ...bar(
    'award-unperformed',
    '劳动争议调解仲裁法 51；民事诉讼法 248；人民调解工作若干规定 22(2)',
    'people administrative',
    [{ category: '其他劳动争议', facts: '仲裁已经裁决公司支付三万元，公司至今不给。' }],
  ),
  ...bar('judgment-unperformed', '人民调解工作若干规定 22(2)；民事诉讼法 250', 'people administrative', [
    { facts: '判决后乙拒不履行。' },
    { facts: '法院判决还款，乙一分钱没给。', category: '合同' },
    { facts: '已经申请强制执行。' },
    { facts: '法院调解书写明分期，第二期未付。', category: '合同' },
  ]),
  ...bar('authority-accepted', '人民调解工作若干规定 22(2)', 'people', [
    { facts: '城管已经立案。', category: '邻里' },
    { facts: '房管局正在调查。', category: '物业' },
    { facts: '劳动监察已受理。', category: '其他劳动争议' },
    { facts: '派出所已受理。', category: '损害赔偿', intake_source: '依申请' },
  ]),
  ...bar('authority-accepted', '徐汇服务指南', 'people', [
    { facts: '我已向房管局申请处理。', division_code: '310104' },
    { facts: '已到市监所投诉。', category: '其他消费', division_code: '310104' },
    { facts: '我已找劳动监察投诉。', category: '其他劳动争议', division_code: '310104' },
  ]),
  ...bar('party-refuses', '人民调解法 17', 'people', [
    { facts: '乙明确拒绝调解。' },
    { facts: '乙坚决不同意调解。' },
    { facts: '乙书面拒绝调解。', category: '医疗' },
    { facts: '乙再三不接受居委会调解。', category: '邻里' },
    { facts: '乙拒绝人民调解。', category: '合同' },
  ]),
  ...bar('medical-suit-pending', '医疗纠纷条例 31、40', 'people administrative', [
    { category: '医疗', flags: ['正在诉讼'] },
    { category: '医疗', flags: ['正在诉讼'], intake_source: '法院' },
    { category: '医疗', facts: '患者已经起诉。' },
  ]),
  ...bar('medical-health-office-accepted', '医疗纠纷条例 31', 'people', [
    { category: '医疗', facts: '卫健委已经受理调解申请。' },
    { category: '医疗', facts: '卫生健康委正在组织调解。' },
  ]),
  ...bar('medical-committee-accepted', '医疗纠纷条例 40', 'administrative', [
    { category: '医疗', facts: '医调委已受理。' },
    { category: '医疗', facts: '医调委正在调解。' },
  ]),
  ...bar('traffic-suit-pending', '道交程序规定（一方起诉的，公安机关交通管理部门终止调解）', 'administrative', [
    { category: '道路交通事故', flags: ['正在诉讼'] },
    { category: '道路交通事故', facts: '伤者已经起诉。' },
  ]),
  ...bar('administrative-dispute', '人民调解工作若干规定 20、22；访调对接意见；信访工作条例 31', 'people', [
    { flags: ['涉行政机关'], claims: '撤销处罚决定' },
    { flags: ['涉行政机关'], claims: '确认强拆违法', category: '征地拆迁' },
    { flags: ['涉行政机关'], facts: '申请信息公开没有答复。' },
    { flags: ['涉行政机关', '正在诉讼'] },
    { flags: ['涉行政机关'], claims: '重新核定养老金', intake_source: '信访' },
  ]),
  ...bar('petition-judged', '访调对接意见；信访工作条例 31', 'people', [
    { intake_source: '信访', flags: ['曾经诉讼'] },
    { intake_source: '信访', facts: '法院已经判决，信访人认为不公。' },
  ]),
  ...bar('sham-mediation', '民事诉讼法 115；特邀调解规定 18', 'people administrative judicial', [
    { facts: '调解员编造人民调解协议骗取补贴。' },
    { facts: '双方虚假调解损害他人。' },
    { facts: '有人冒用甲的名字签了调解协议。' },
  ]),
  ...bar(
    'domestic-violence-grave',
    '反家庭暴力法 2、15、16、23；人民调解工作若干规定 22(1)',
    'people administrative judicial',
    [
      { category: '婚姻家庭', facts: '丈夫打伤妻子，妻子住院。' },
      { category: '婚姻家庭', facts: '丈夫经常打妻子，妻子挨打后报警。' },
      { category: '婚姻家庭', flags: ['家庭暴力', '人身伤亡'], facts: '甲打伤乙。' },
      { category: '婚姻家庭', facts: '前夫又一次扇她耳光。' },
    ],
  ),
  ...bar('minor-abused', '未成年人保护法 11、17、117', 'people administrative judicial', [
    { facts: '10岁的女儿被邻居殴打。' },
    { facts: '初中生遭同学欺凌。', category: '损害赔偿' },
    { facts: '老师体罚小学生。' },
    { facts: '男童被猥亵。' },
  ]),
  ...bar('violence-stays-with-court', '未成年人保护法 11；反家庭暴力法 23；特邀调解规定 1', 'people administrative', [
    { intake_source: '法院', facts: '10岁的女儿被继父殴打。', category: '婚姻家庭' },
  ]),
  ...bar('domestic-violence-stays-with-court', '反家庭暴力法 2、23；民法典 1079', 'people administrative', [
    { intake_source: '法院', category: '婚姻家庭', facts: '原告称被告多次殴打妻子，要求离婚。' },
  ]),
  ...bar('party-insists-on-suit', '人民调解法 3(3)、17；民事诉讼法 125', 'administrative', [
    { facts: '对方坚持走诉讼程序。' },
    { facts: '物业回复走司法途径。', category: '物业' },
    { facts: '他说要么上法院，别来找他。', category: '邻里' },
  ]),
];

/** [bar that must stay silent, why, record] */
export const NOT_BARRED: readonly (readonly [string, string, Input])[] = [
  ['suit-pending', '法院委托调解的除外（特邀调解规定 1）', { flags: ['正在诉讼'], intake_source: '法院' }],
  ['suit-pending', '只是打算起诉', { facts: '不给就去法院起诉。' }],
  ['suit-pending', '别人的诉讼', { facts: '听说邻居把装修公司告上法庭。' }],
  ['crime-with-authority', '公安委托（治安管理处罚法 9）', { flags: ['刑事'], intake_source: '公安' }],
  ['crime-with-authority', '未构成轻伤', { facts: '甲没有受伤，未刑事立案。' }],
  ['crime-with-authority', '交通事故民事赔偿', { category: '道路交通事故', flags: ['刑事'] }],
  ['authority-accepted', '该机关自己移交', { facts: '派出所已受理，现移交。', intake_source: '公安' }],
  ['authority-accepted', '徐汇以外只是申请', { facts: '我已向房管局申请处理。', division_code: '310109' }],
  [
    'authority-accepted',
    '徐汇：该部门已终结处理',
    { facts: '我已向房管局申请处理，已办结。', division_code: '310104' },
  ],
  ['party-refuses', '不愿意配合不是明确拒绝', { facts: '乙不愿意配合调解。' }],
  ['arbitration-agreed', '没有约定', { category: '合同', facts: '合同没有约定仲裁。' }],
  ['arbitration-agreed', '继承不能仲裁（仲裁法 3）', { category: '婚姻家庭', facts: '分家单上写明由仲裁委员会仲裁。' }],
  ['arbitration-agreed', '劳动仲裁是法定程序', { category: '其他劳动争议', flags: ['约定仲裁'] }],
  ['arbitration-agreed', '法院已受理并委派', { intake_source: '法院', category: '合同', flags: ['约定仲裁'] }],
  ['party-refuses', '没有拒绝', { facts: '乙没有明确拒绝调解。' }],
  [
    'judgment-unperformed',
    '赡养的旧判决（民诉法解释 218）',
    { category: '婚姻家庭', facts: '判决给付赡养费，儿子没给。' },
  ],
  ['award-unperformed', '裁决还没有作出', { category: '其他劳动争议', facts: '准备申请仲裁，公司不付加班费。' }],
  ['judgment-unperformed', '判决已经履行', { facts: '判决后乙已经付清。' }],
  ['medical-suit-pending', '不是医疗纠纷', { flags: ['正在诉讼'], category: '损害赔偿' }],
  ['medical-health-office-accepted', '只是投诉过', { category: '医疗', facts: '曾向卫健委投诉。' }],
  ['administrative-dispute', '机关作为民事一方', { flags: ['涉行政机关'], claims: '支付租金' }],
  ['regulatory-complaint', '有自己的赔偿请求', { flags: ['涉行政监管'], claims: '赔偿损失' }],
  [
    'petition-judged',
    '赡养（民诉法解释 218）',
    { intake_source: '信访', category: '婚姻家庭', facts: '法院已经判决赡养费。' },
  ],
  ['sham-mediation', '合同上的假签名', { facts: '合同上的签名是伪造的。' }],
  ['domestic-violence-grave', '没有动手', { category: '婚姻家庭', facts: '夫妻争吵，没有动手。' }],
  ['domestic-violence-grave', '打官司不是打人', { category: '婚姻家庭', facts: '妻子多次打官司要抚养费。' }],
  ['minor-abused', '嬉戏', { facts: '小学生嬉戏打闹，孩子被打伤。' }],
  ['minor-abused', '打电话', { facts: '把电话打到孩子学校。' }],
  ['party-insists-on-suit', '只是问能不能起诉', { facts: '他想知道以后能不能起诉。' }],
  ['grave-crime', '交通事故致重伤', { category: '道路交通事故', facts: '伤者为重伤二级。' }],
];

function bar(rule: string, source: string, closes: string, records: readonly Input[]) {
  return records.map((record) => [rule, source, closes, record] as const);
}
