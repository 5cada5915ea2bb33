import type { DurationDefinition, RateDefinition } from './definition.js';

const V = '2026-11-01';
const OWN = '本平台指标字典（peers.md 附录 D）';
const SAME = '分子、分母均以各自事实的发生日期计';

type Short = Omit<RateDefinition, 'version' | 'dateBasis' | 'source' | 'per'> & Partial<RateDefinition>;
const rate = (short: Short): RateDefinition => ({ version: V, dateBasis: SAME, source: OWN, per: 1, ...short });

/** Where a rate has several readings each has its own entry, so that nobody quarrels about the denominator. */
export const DEFINED_RATES = {
  settlementOfConcluded: rate({
    group: 'done',
    title: '调解成功率（占终结）',
    text: '本期达成协议的件数 ÷ 本期调解终结的件数。',
    numerator: ['agreed'],
    denominator: ['concluded'],
    source: '月报口径（domain.md 9.1，S50）',
  }),
  settlementOfAccepted: rate({
    group: 'done',
    title: '调解成功率（占受理）',
    text: '本期达成协议的件数 ÷ 本期受理的件数；受理和终结可以不在同一期。',
    numerator: ['agreed'],
    denominator: ['accepted'],
  }),
  settlementWithWithdrawn: rate({
    group: 'done',
    title: '调解成功率（含和解撤回）',
    text: '本期达成协议和自行和解撤回的件数 ÷ 本期调解终结的件数。',
    numerator: ['agreed', 'withdrawnSettled'],
    denominator: ['concluded'],
  }),
  performance: rate({
    group: 'agreements',
    title: '协议履行率',
    text: '本期已履行条款数 ÷ 本期有履行结果的条款数；履行情况不明的不计。',
    numerator: ['performed'],
    denominator: ['performed', 'breached'],
    source: '公式为本平台采用（domain.md 9.1，S33）',
  }),
  confirmationOfAgreements: rate({
    group: 'agreements',
    title: '司法确认率（占协议）',
    text: '本期司法确认有效的件数 ÷ 本期生效协议件数。',
    numerator: ['confirmed'],
    denominator: ['effective'],
  }),
  confirmationOfDecided: rate({
    group: 'agreements',
    title: '司法确认通过率',
    text: '本期司法确认有效的件数 ÷ 本期司法确认有结果的件数。',
    numerator: ['confirmed'],
    denominator: ['confirmationDecided'],
  }),
  satisfaction: rate({
    group: 'agreements',
    title: '满意率',
    text: '本期表示满意的次数 ÷ 本期询问了是否满意的回访次数。',
    numerator: ['satisfied'],
    denominator: ['visitedAsked'],
    source: '满意 ÷ 回访（domain.md 9.1，S44）',
  }),
  visitsOnTime: rate({
    group: 'agreements',
    title: '按时回访率',
    text: '本期按时完成的回访期限个数 ÷ 本期终止的回访期限个数。',
    numerator: ['visitsOnTime'],
    denominator: ['visitsDue'],
    version: '2026-11-24',
  }),
  clocksMet: rate({
    group: 'stuck',
    title: '期限按时完成率',
    text: '本期按时完成的期限个数 ÷ 本期终止的期限个数。',
    numerator: ['clocksMet'],
    denominator: ['clocksEnded'],
  }),
  firstContact: rate({
    group: 'stuck',
    title: '先行联系率',
    text: '本期按时首次联系 ÷ 本期应首次联系；按来源筛选“12345”即热线工单的先行联系率。',
    numerator: ['contactedOnTime'],
    denominator: ['contactsDue'],
    version: '2026-11-25',
    source: '12345 先行联系率（domain.md 9.1，S24、S25）',
  }),
  handoffsTaken: rate({
    group: 'handoffs',
    title: '移送接收率',
    text: '本期接收 ÷ 本期有答复或失效的移送。',
    numerator: ['handoffsAccepted'],
    denominator: ['handoffsAccepted', 'handoffsReturned', 'handoffsLapsed'],
  }),
  offersDeclined: rate({
    group: 'people',
    title: '邀请未接受率',
    text: '本期谢绝和逾期的邀请 ÷ 本期发出的邀请。',
    numerator: ['offersDeclined', 'offersExpired'],
    denominator: ['offered'],
  }),
  settlementWithPart: rate({
    group: 'done',
    title: '化解率（占结案，含部分化解）',
    text: '本期结案中结果为已解决或部分解决的件数 ÷ 本期结案件数。',
    numerator: ['closedSettled', 'closedPart'],
    denominator: ['closed'],
    version: '2026-11-24',
  }),
  hopsPerCase: rate({
    group: 'came',
    title: '每件流转次数',
    text: '本期改派次数与被接收的移送件数之和 ÷ 本期登记件数；100% 即平均每件流转一次。',
    numerator: ['rerouted', 'transferred'],
    denominator: ['registered'],
    version: '2026-11-24',
  }),
  byVolunteers: rate({
    group: 'people',
    title: '志愿者办理占比',
    text: '本期终结的调解中，由志愿者调解的件数 ÷ 本期调解终结的件数。',
    numerator: ['concludedByVolunteers'],
    denominator: ['concluded'],
    version: '2026-11-24',
  }),
  byRetired: rate({
    group: 'people',
    title: '退休法律职业人员办理占比',
    text: '本期终结的调解中，由退休法官、检察官、民警、律师、公证员和司法行政人员调解的件数 ÷ 本期调解终结的件数。',
    numerator: ['concludedByRetired'],
    denominator: ['concluded'],
    version: '2026-11-24',
  }),
  confirmationOfRequested: rate({
    group: 'agreements',
    title: '司法确认率（占申请）',
    text: '本期司法确认有效的件数 ÷ 本期申请司法确认的件数；申请和裁定可以不在同一期。',
    numerator: ['confirmed'],
    denominator: ['confirmationRequested'],
    version: '2026-11-24',
  }),
} as const satisfies Record<string, RateDefinition>;

const duration = (
  short: Pick<DurationDefinition, 'group' | 'title' | 'text' | 'flow' | 'since' | 'first'>,
): DurationDefinition => ({ version: V, dateBasis: '以后一事实的发生日期计', source: OWN, ...short });

export const DEFINED_DURATIONS = {
  daysToAccept: duration({
    group: 'done',
    title: '登记到受理',
    text: '本期受理的调解自登记至受理的日数。',
    flow: { kind: 'accepted' },
    since: 'dispute',
  }),
  daysToFirstSession: duration({
    group: 'done',
    title: '受理到首次调解',
    text: '本期首次举行的调解会自受理至举行的日数；以后各次不计。',
    flow: { kind: 'session' },
    since: 'unit',
    first: true,
  }),
  daysToConclude: duration({
    group: 'done',
    title: '受理到终结',
    text: '本期终结的调解自受理至终结的日数。',
    flow: { kind: 'concluded' },
    since: 'unit',
  }),
  daysToClose: duration({
    group: 'done',
    title: '登记到结案',
    text: '本期结案的纠纷自登记至结案的日数。',
    flow: { kind: 'closed' },
    since: 'dispute',
  }),
  daysToTakeOver: duration({
    group: 'handoffs',
    title: '移送到接收',
    text: '本期接收的移送自发出至接收的日数。',
    flow: { kind: 'handoff-accepted' },
    since: 'unit',
  }),
} as const satisfies Record<string, DurationDefinition>;
