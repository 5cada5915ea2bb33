import type { DisputeEvent } from '../../dispute/dispute.events.js';

type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** What happened, in words of the trade. */
const TITLES: Readonly<Record<DisputeEvent['type'], string>> = {
  DisputeRegistered: '登记纠纷',
  DisputeScreened: '审查受理条件',
  RoutingDecided: '提出分流建议',
  RoutingOverridden: '改派调解渠道',
  ConsentGiven: '当事人同意调解',
  ConsentRefused: '当事人拒绝调解',
  ConsentWithdrawn: '当事人撤回同意',
  DisputeRefused: '不予受理',
  EpisodeOpened: '受理',
  ClockStarted: '期限起算',
  ClockStopped: '期限终止',
  ClockExtended: '各方同意延长期限',
  ClockRecounted: '期限重新计算',
  ClockOverdue: '期限届满未办结',
  Escalated: '督办升级',
  EscalationAnswered: '答复督办',
  ClockReminded: '期限提醒',
  SupervisionOrdered: '督办',
  MediatorAppointed: '确定调解员',
  RightsTold: '告知权利义务',
  SessionScheduled: '安排调解',
  SessionHeld: '进行调解并记录',
  MediationConcluded: '调解终结',
  RoutesTold: '告知其他途径',
  AgreementDrafted: '拟定调解协议',
  AgreementSigned: '签署调解协议',
  AgreementTookEffect: '调解协议生效',
  ConfirmationRequested: '共同申请司法确认',
  ConfirmationDecided: '法院答复司法确认申请',
  PerformanceRecorded: '记录履行情况',
  ReturnVisitRecorded: '回访',
  DisputeClosed: '结案',
  DossierFiled: '归档',
  TransferStarted: '移送其他单位',
  OwnerChanged: '接收单位接收，承办单位变更',
  TransferReturned: '接收单位退回',
  SafetyReported: '报告公安机关或有关部门',
  DuplicateDecided: '处理重复案件',
  DuplicateDecisionUndone: '撤销重复案件处理',
  PartyJoined: '追加当事人',
  PartySucceeded: '当事人死亡或终止，由承受人参加',
  PartyLeft: '当事人退出调解，其余各方继续',
  RepresentativeNamed: '登记代理人',
  IdentityChecked: '核验当事人身份',
  EarlierDecisionNoted: '登记在先裁判或协议',
  PaymentRecorded: '记录付款',
  AgreementChanged: '当事人协商变更协议',
  AgreementRevoked: '协议被撤销',
  AgreementHeldInvalid: '协议被确认无效',
  DisputeReopened: '重新办理',
  SubsidyGranted: '以案定补',
  SeriesJoined: '加入系列案件',
  EnforcementLeadNoted: '登记执法线索',
  EnforcementLeadAnswered: '执法线索办结',
  MediationSuspended: '中止调解',
  MediationResumed: '恢复调解',
  ClockPaused: '期限中止计算',
  ClockResumed: '期限恢复计算，中止的日子不计入',
  RelationDisclosed: '调解员披露可能影响公正的情形',
  RecusalRequested: '当事人申请回避',
  RecusalWaived: '全部当事人同意该调解员继续调解',
  RecusalDecided: '决定回避事项',
  MediatorReleased: '调解员不再办理，另行选派',
  ReplacementRefused: '当事人不接受更换后的调解员，视为拒绝调解',
  ShamFlagged: '标记疑似虚假调解并报告',
  ShamDecided: '疑似虚假调解的处理',
  UndisputedFactsRecorded: '记载无争议事实，各方签字确认',
  CourtReported: '向法院报告调解结果并移送材料',
  SessionAdjourned: '延期调解，另定时间',
  OutsiderInvited: '经当事人同意邀请他人参与调解',
  SafetyMeasuresTaken: '采取预防激化的措施',
  ApplicationRecorded: '登记申请',
  PartyContacted: '联系当事人',
  FinderNoted: '登记线索发现人的身份',
  DataConsentRecorded: '记录个人信息单独同意',
  SharingGrounded: '记录向其他单位提供个人信息的依据',
  JointMediationArranged: '联合调解，加入协办单位',
  AssistingBodyLeft: '协办单位退出',
  RemedyNoted: '登记协议之后的救济途径',
  RulingNoticed: '收到或知悉确认裁定',
  RulingObjected: '对确认裁定提出异议',
};

/** A few facts have two readings that one title would blur. */
const READINGS: Readonly<Record<string, (parameters: Parameters) => string>> = {
  ClockStopped: ({ met }) => (met === false ? '期限终止（已超期）' : '期限终止（按期）'),
  PerformanceRecorded: ({ outcome }) => (outcome === 'breached' ? '条款未履行' : '条款已履行'),
  MediationConcluded: ({ ending }) => (ending === 'agreement' ? '达成协议，调解终结' : '调解终结（未达成协议）'),
  PartyContacted: ({ outcome }) => (outcome === 'reached' ? '已联系到当事人' : '未能联系到当事人'),
  ApplicationRecorded: ({ form }) => (form === 'oral' ? '口头申请，已记录、宣读并签字' : '书面申请'),
  DataConsentRecorded: ({ decision }) =>
    decision === 'given'
      ? '当事人单独同意处理或提供个人信息'
      : decision === 'refused'
        ? '当事人拒绝处理或提供个人信息'
        : '当事人撤回个人信息同意',
  AssistingBodyLeft: ({ cause }) => (cause === 'consent-withdrawn' ? '当事人撤回同意，协办单位退出' : '协办单位退出'),
  DuplicateDecided: ({ decision }) =>
    decision === 'merge' ? '并入另一案件' : decision === 'link' ? '与另一案件关联' : '认定不是重复案件',
  RecusalDecided: ({ outcome }) => (outcome === 'kept' ? '决定不予回避，调解员继续调解' : '决定回避，更换调解员'),
  ShamDecided: ({ outcome }) => (outcome === 'confirmed' ? '认定为虚假调解' : '排除虚假调解嫌疑'),
  DisputeScreened: ({ fit }) => (fit === false ? '审查受理条件：不宜调解' : '审查受理条件：可以调解'),
};

/** Every title but those of the readings, for whoever says them in another language. */
export const EVENT_TITLES: readonly string[] = Object.values(TITLES);

export function titleOf(type: string, parameters: Parameters): string {
  return READINGS[type]?.(parameters) ?? TITLES[type as DisputeEvent['type']] ?? type;
}
