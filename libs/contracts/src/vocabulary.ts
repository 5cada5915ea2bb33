/**
 * The closed vocabularies of the interface. They repeat those of libs/reference, libs/roster, libs/assignment and
 * libs/handoffs, because the console may see this library only; `vocabulary.spec.ts` proves that they are the same.
 */
export const CHANNELS = ['people', 'administrative', 'judicial', 'other'] as const;

export const CATEGORY_NAMES = [
  '婚姻家庭',
  '邻里',
  '房屋宅基地',
  '合同',
  '生产经营',
  '损害赔偿',
  '山林土地',
  '征地拆迁',
  '环境污染',
  '拖欠农民工工资',
  '其他劳动争议',
  '旅游',
  '电子商务',
  '其他消费',
  '医疗',
  '道路交通事故',
  '物业',
  '其他',
] as const;

export const INTAKE_SOURCES = [
  '依申请',
  '主动',
  '法院',
  '检察院',
  '公安',
  '信访',
  '12345',
  '网格',
  '其他部门',
] as const;

export const INTAKE_FLAGS = [
  '可能激化',
  '群体性',
  '人身伤亡',
  '家庭暴力',
  '正在诉讼',
  '曾经诉讼',
  '刑事',
  '涉行政机关',
  '涉行政监管',
  '跨区域',
  '未成年人',
  '前次调解失败',
  '前次协商失败',
  '协议反悔',
  '系列案件',
  '用工主体不清',
  '轻生风险',
  '弱势群体',
  '约定仲裁',
] as const;

export const PARTY_ROLES = ['申请人', '被申请人', '第三人'] as const;
export const PARTY_KINDS = ['自然人', '法人', '其他组织'] as const;

export const ENDINGS = [
  'agreement',
  'settled-and-withdrawn',
  'party-unreachable',
  'party-unwilling',
  'wide-gap',
  'time-over',
  'party-will-not-sign',
  'other',
] as const;

export const DECLINE_REASONS = ['conflict-of-interest', 'no-time', 'outside-field', 'on-leave', 'other'] as const;

export const ROLES = [
  'clerk',
  'mediator',
  'coordinator',
  'partner',
  'leader',
  'reporter',
  'party',
  'system',
  'administrator',
  'auditor',
  'security-officer',
] as const;
export type RoleName = (typeof ROLES)[number];

export const CONSENT_DECISIONS = ['given', 'refused', 'withdrawn'] as const;
export const SIGNATORY_KINDS = ['party', 'mediator', 'seal'] as const;
export const SIGNING_MANNERS = ['签名', '盖章', '按指印', '电子签名'] as const;
export const PERFORMANCE_OUTCOMES = ['performed', 'breached'] as const;
export const HANDOFF_OUTCOMES = [
  'valid',
  'rejected',
  'withdrawn',
  'not-accepted',
  'terminated',
  'settled',
  'not-settled',
] as const;

export const UNCONFIRMABLE = [
  'identity-relation',
  'real-right',
  'intellectual-property',
  'special-procedure',
  'outside-courts',
] as const;

export const SUSPENSION_GROUNDS = ['appraisal', 'sham-suspected', 'party-absent', 'party-died', 'other'] as const;
export const JUDICIAL_KINDS = ['delegated', 'entrusted-ordinary', 'entrusted-summary'] as const;
export const OUTSIDER_ROLES = [
  'relative',
  'neighbour',
  'expert',
  'interpreter',
  'lawyer',
  'judge',
  'police',
  'three-stations',
] as const;
export const SAFETY_RISKS = ['suicide', 'civil-to-criminal', 'group-petition', 'group-fight', 'other'] as const;
export const RECUSAL_GROUNDS = ['near-relative', 'interest', 'other-relation'] as const;

export const DISPUTE_STATUSES = [
  'registered',
  'screening',
  'refused',
  'accepted',
  'preparing',
  'in-mediation',
  'signing',
  'suspended',
  'agreed',
  'performing',
  'return-visit',
  'failed',
  'transferring',
  'closed',
  'filed',
  'merged',
] as const;

export const DUPLICATE_DECISIONS = ['merge', 'link', 'keep'] as const;
export const REPRESENTATIVE_KINDS = ['legal', 'guardian', 'agent', 'elected'] as const;
export const POWERS = ['general', 'special'] as const;
export const IDENTITY_DOCUMENTS = [
  '居民身份证',
  '护照',
  '港澳台居民证件',
  '户口簿',
  '营业执照',
  '统一社会信用代码证',
  '其他证件',
] as const;
export const EARLIER_DECISIONS = ['judgment', 'court-mediation', 'award', 'agreement', 'administrative'] as const;
export const REOPEN_CAUSES = ['agreement-broken', 'agreement-void', 'new-facts', 'closed-by-mistake', 'other'] as const;
export const SUCCESSION_CAUSES = ['death', 'dissolution'] as const;
export const PAPER_ONLY = ['identity-relation', 'public-utility'] as const;

export const ADMINISTRATIVE_KINDS = ['traffic-police', 'public-security', 'health', 'education', 'other'] as const;

export const ORGANISATION_KINDS = [
  'community-committee',
  'village-committee',
  'street-committee',
  'town-committee',
  'enterprise-committee',
  'industry-committee',
  'social-organisation',
  'studio',
  'judicial-office',
  'dispute-centre',
  'justice-bureau',
  'police-station',
  'court',
  'procuratorate',
  'market-regulator',
  'labour-agency',
  'housing-agency',
  'health-agency',
  'petition-office',
  'hotline-12345',
  'grid-centre',
  'other-agency',
] as const;

export const SCREENING_TOPICS = [
  '邻里楼组',
  '婚姻家庭',
  '物业管理',
  '房屋动迁',
  '劳动用工',
  '消费经营',
  '重点人员',
  '信访积案',
  '其他',
] as const;
export const AVERTED_KINDS = ['criminal', 'suicide', 'group-petition', 'group-fight'] as const;

export const TIP_KINDS = ['sign', 'dispute'] as const;
export const TIP_ANSWERS = ['handled-already', 'nothing-found', 'told-the-ways', 'passed-on', 'not-enough'] as const;
export const TIP_PROGRESS = [
  'received',
  'registered',
  'in-hand',
  'joined',
  'ended',
  'confidential',
  ...TIP_ANSWERS,
] as const;

export const SIGNAL_STATUSES = ['open', 'taken', 'answered', 'dismissed'] as const;

export const HANDOFF_STATUSES = [
  'drafted',
  'sent',
  'delivered',
  'received',
  'blocked',
  'objected',
  'upheld',
  'accepted',
  'overruled',
  'in-progress',
  'on-hold',
  'return-requested',
  'returned',
  'recalled',
  'lapsed',
  'concluded',
  'closed',
] as const;

export const RETURN_CODES = [
  'not-our-duty',
  'wrong-area',
  'papers-incomplete',
  'party-unwilling',
  'handled-elsewhere',
  'other',
] as const;

/** Queues over cases, and with the offers all that a person has. */
export const WORK_QUEUES = ['mine', 'team', 'pool', 'due-soon', 'overdue', 'waiting'] as const;
export const QUEUES = [...WORK_QUEUES, 'offers'] as const;
export const WORK_ORDERS = ['priority', 'deadline', 'age'] as const;

export const NOTICE_CHANNELS = ['email', 'webhook', 'sms', 'wechat'] as const;
export const JOB_QUEUES = ['offers', 'deadlines', 'notices', 'escalation', 'periodic'] as const;

export * from './figure-vocabulary.js';
