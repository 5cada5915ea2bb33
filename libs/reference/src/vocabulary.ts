/**
 * Closed vocabularies that more than one context speaks. Values in code are English or the official Chinese term where
 * the term is the code (categories, sources and flags are exchanged with other systems in Chinese).
 */

/** The three mediations (三调) and what stands beside them. */
export const CHANNELS = ['people', 'administrative', 'judicial', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_TERMS: Readonly<Record<Channel | 'none', string>> = {
  people: '人民调解',
  administrative: '行政调解',
  judicial: '司法调解',
  other: '其他解纷途径',
  none: '不宜调解',
};

/** The 18 categories of the official people's-mediation form, in its order (domain.md 7.1). The codes are ours. */
export const CATEGORIES = {
  婚姻家庭: '01',
  邻里: '02',
  房屋宅基地: '03',
  合同: '04',
  生产经营: '05',
  损害赔偿: '06',
  山林土地: '07',
  征地拆迁: '08',
  环境污染: '09',
  拖欠农民工工资: '10',
  其他劳动争议: '11',
  旅游: '12',
  电子商务: '13',
  其他消费: '14',
  医疗: '15',
  道路交通事故: '16',
  物业: '17',
  其他: '99',
} as const;
export type Category = keyof typeof CATEGORIES;
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as [Category, ...Category[]];

/** Where a dispute came from (案件来源, domain.md 1.2). */
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
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

/** Boxes a clerk ticks at intake (data/README.md). */
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
export type IntakeFlag = (typeof INTAKE_FLAGS)[number];

export const PARTY_ROLES = ['申请人', '被申请人', '第三人'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTY_KINDS = ['自然人', '法人', '其他组织'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The eight endings of online court mediation, used for every channel (在线调解规则 25, domain.md 3.5). */
export const ENDINGS = [
  'agreement', // 达成调解协议
  'settled-and-withdrawn', // 自行和解并撤回
  'party-unreachable', // 期限内无法联系当事人
  'party-unwilling', // 一方明确不愿继续调解
  'wide-gap', // 分歧较大且难以协商一致
  'time-over', // 期限届满且各方未同意延长
  'party-will-not-sign', // 一方拒绝签署调解协议
  'other', // 其他导致调解无法进行的情形
] as const;
export type Ending = (typeof ENDINGS)[number];

export const ENDING_TERMS: Readonly<Record<Ending, string>> = {
  agreement: '达成调解协议',
  'settled-and-withdrawn': '当事人自行和解并撤回',
  'party-unreachable': '期限内无法联系当事人',
  'party-unwilling': '一方明确不愿继续调解',
  'wide-gap': '分歧较大，难以协商一致',
  'time-over': '期限届满，各方未同意延长',
  'party-will-not-sign': '一方拒绝签署调解协议',
  other: '其他导致调解无法进行的情形',
};
