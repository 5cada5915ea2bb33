import type { RuleChange } from './rule.js';

const REVIEWER = '本项目维护者（律师尚未审阅）';

/** Every reviewed change, oldest first. `changes.spec.ts` plays its stories with the tables before and after. */
export const CHANGES: readonly RuleChange[] = [
  {
    version: 'routing@2026-11-23',
    on: '2026-11-23',
    reviewer: REVIEWER,
    reason: '首次发布。',
    rules: [],
  },
  {
    version: 'routing@2026-11-24',
    on: '2026-11-24',
    reviewer: REVIEWER,
    reason: '自写的未见过的纠纷检出的缺口；补齐受理审查表各行；增加分级和邀请。',
    rules: [
      { rule: 'social-insurance-inspection', tests: ['单位没给缴社保'] },
      { rule: 'pending-suit-stays-with-court', tests: ['妻子已于上月向区法院起诉离婚', '对方已经把我告到法院了'] },
      { rule: 'refused-parties-sue', tests: ['对方说坚决不调解'] },
      { rule: 'social-mediation', tests: ['对方说坚决不调解'] },
      { rule: 'court-finance-industry', tests: ['银行诉信用卡持卡人逾期'] },
      { rule: 'companies-commercial', tests: ['甲公司指乙公司仿冒'] },
      { rule: 'authority-accepted', tests: ['房管局已经受理我的投诉', '我已向徐汇区房管局申请处理'] },
      { rule: 'authority-goes-on', tests: ['房管局已经受理我的投诉'] },
      { rule: 'medical-committee-accepted', tests: ['医调委已受理'] },
      { rule: 'petition-judged', tests: ['法院去年判决驳回了我的请求'] },
      { rule: 'petition-judged-retrial', tests: ['法院去年判决驳回了我的请求'] },
      { rule: 'grade-red', tests: ['来电人说欠债太多活不下去了'] },
      { rule: 'grade-orange', tests: ['两户因天井搭建吵起来'] },
      { rule: 'grade-yellow', tests: ['两户因走廊堆放纸板箱'] },
      { rule: 'grade-blue', tests: ['对门把鞋柜放到公共走道'] },
      { rule: 'invite-judge-for-gap', tests: ['楼盘延期交房一年'] },
      { rule: 'invite-lawyer-for-liability', tests: ['保洁员在擦窗时坠落身亡'] },
      { rule: 'invite-inspection-expert', tests: ['楼上装修把卫生间移位'] },
      { rule: 'invite-medical-expert', tests: ['白内障手术后'] },
      { rule: 'joint-with-other-committee', tests: ['弟弟在苏州、姐姐在上海'] },
      { rule: 'joint-with-labour-inspection', tests: ['街道排查发现工地停工'] },
      { rule: 'joint-with-housing-office', tests: ['小区电梯三天两头停'] },
      { rule: 'joint-with-school-authority', tests: ['两名六年级学生课间追逐'] },
      { rule: 'joint-with-police-for-order', tests: ['因灌溉放水先后'] },
      { rule: 'party-insists-on-suit', tests: ['物业经理回复说公司法务决定不参加调解'] },
      { rule: 'insists-on-suit', tests: ['物业经理回复说公司法务决定不参加调解'] },
      { rule: 'several-insurers-stay-with-judge', tests: ['行人被货车碾压致死'] },
      { rule: 'land-title-between-groups', tests: ['两个村民小组都说那片毛竹山'] },
      { rule: 'traffic-police-asked-jointly', tests: ['电动车闯红灯与左转轿车相撞'] },
      { rule: 'farm-supplies-authority', tests: ['农户反映今年买的玉米种子'] },
      { rule: 'shanghai-three-stations-help', tests: ['因灌溉放水先后'] },
    ],
  },
];
