import type { ClockRuleId } from '@libs/deadlines';
import type { Channel, IntakeSource } from '@libs/reference';
import type { HandoffPurpose, ProgressStage } from '../handoff/handoff.events.js';

/**
 * The links between bodies (domain.md 3, 4, 6) as data: one model, each with its own clocks and their sources. `standing`
 * says how sure the clock is here; local values have an approver and may be changed without touching code.
 */
export const LINKAGE_IDS = [
  'agency',
  'to-court',
  'judicial-confirmation',
  'court-delegated',
  'court-entrusted-ordinary',
  'court-entrusted-summary',
  'petition',
  'police',
  'procuratorate',
  'legal-aid',
  'administrative',
  'hotline',
  'hotline-complex',
  'grid',
] as const;
export type LinkageId = (typeof LINKAGE_IDS)[number];

export interface LinkageClock {
  readonly clock: ClockRuleId;
  readonly source: string;
}

/** A time for the matter itself, and what begins, meets and lengthens it. */
export interface HandlingRule extends LinkageClock {
  /** Default: the acceptance. delivery: the law counts from the receipt (收到之日), taken up or not. */
  readonly from?: 'delivery';
  /** Progress that meets it; absent: only the conclusion does. */
  readonly metBy?: ProgressStage;
  /** Begins when this one is met. */
  readonly next?: HandlingRule;
  /** Longer time that one side may grant with a reason: another clock from the same day, or (null) a day that it names. */
  readonly longer?: { readonly by: 'sender' | 'receiver'; readonly clock: ClockRuleId | null; readonly source: string };
}

export interface Linkage {
  readonly id: LinkageId;
  readonly term: string;
  /** Until when the receiver answers; counted from the delivery. */
  readonly answer: LinkageClock;
  /** Until when the matter itself is to be done. null: the mediation's own clock alone. */
  readonly handling: HandlingRule | null;
  /**
   * lapse: silence ends it and the sender goes on. stand: it stands, and somebody is called. An answer that is late is
   * refused only where silence lapses it.
   */
  readonly silence: 'lapse' | 'stand';
  /** May the receiver send it back by itself, or only object and wait until the sender or the arbiter agrees? */
  readonly returns: 'freely' | 'by-objection';
  /** Where it ends, nobody may object any more. */
  readonly objectionEnds: boolean;
  /** Source under which a case that comes in by this link is registered. */
  readonly intake: IntakeSource | null;
  readonly standing: 'binding' | 'practice' | 'model' | 'local';
  /** Who answers for a local choice. */
  readonly approver: string | null;
}

const LOCAL = { standing: 'local', approver: '区司法局（示例，可配置）' } as const;
const BINDING = { standing: 'binding', approver: null } as const;
const FREE = { silence: 'lapse', returns: 'freely', objectionEnds: false } as const;

const courtAnswer: LinkageClock = { clock: 'court_accept_delegation', source: '人民法院在线调解规则 第十二条' };
const agreedAnswer: LinkageClock = {
  clock: 'handoff_receipt',
  source: '本系统约定（参照在线调解规则 12、深圳条例 45）',
};
const entrusted = (clock: ClockRuleId): LinkageClock => ({
  clock,
  source: '关于人民法院特邀调解的规定 第二十七条；在线调解规则 第二十四条',
});

export const LINKAGES: Readonly<Record<LinkageId, Linkage>> = {
  agency: {
    id: 'agency',
    term: '移送有关单位',
    answer: { clock: 'handoff_receipt', source: '人民调解法 第二十六条' },
    handling: null,
    ...FREE,
    intake: '其他部门',
    ...LOCAL,
  },
  'to-court': {
    id: 'to-court',
    term: '移送人民法院',
    answer: courtAnswer,
    handling: null,
    ...FREE,
    intake: null,
    ...BINDING,
  },
  'judicial-confirmation': {
    id: 'judicial-confirmation',
    term: '申请司法确认',
    answer: { clock: 'handoff_receipt', source: '人民调解法 第三十三条；民事诉讼法 第二百零五条' },
    handling: {
      clock: 'confirmation_review',
      source: '民事诉讼法 第一百八十七条',
      longer: { by: 'receiver', clock: null, source: '民事诉讼法 第一百八十七条（经本院院长批准延长）' },
    },
    silence: 'stand',
    returns: 'freely',
    objectionEnds: false,
    intake: null,
    ...BINDING,
  },
  'court-delegated': {
    id: 'court-delegated',
    term: '诉调对接：法院委派调解（立案前）',
    answer: courtAnswer,
    handling: entrusted('delegated_mediation'),
    ...FREE,
    intake: '法院',
    ...BINDING,
  },
  'court-entrusted-ordinary': {
    id: 'court-entrusted-ordinary',
    term: '诉调对接：法院委托调解（普通程序）',
    answer: courtAnswer,
    handling: entrusted('entrusted_ordinary'),
    ...FREE,
    intake: '法院',
    ...BINDING,
  },
  'court-entrusted-summary': {
    id: 'court-entrusted-summary',
    term: '诉调对接：法院委托调解（简易程序）',
    answer: courtAnswer,
    handling: entrusted('entrusted_summary'),
    ...FREE,
    intake: '法院',
    ...BINDING,
  },
  // The papers go back only when the office that sent them agrees; after five working days the objection is lost.
  petition: {
    id: 'petition',
    term: '访调对接',
    answer: { clock: 'wrong_referral_objection', source: '信访工作条例 第二十三条' },
    handling: {
      clock: 'petition_reply_receipt',
      source: '信访工作条例 第二十二条、第二十三条',
      from: 'delivery',
      metBy: 'petitioner-told',
    },
    silence: 'stand',
    returns: 'by-objection',
    objectionEnds: true,
    intake: '信访',
    ...BINDING,
  },
  police: {
    id: 'police',
    term: '公调对接',
    answer: agreedAnswer,
    handling: null,
    ...FREE,
    intake: '公安',
    ...LOCAL,
  },
  procuratorate: {
    id: 'procuratorate',
    term: '检调对接',
    answer: agreedAnswer,
    handling: null,
    ...FREE,
    intake: '检察院',
    ...LOCAL,
  },
  'legal-aid': {
    id: 'legal-aid',
    term: '援调对接',
    answer: agreedAnswer,
    handling: {
      clock: 'legal_aid_decision',
      source: '法律援助法 第四十三条',
      from: 'delivery',
      metBy: 'aid-decided',
      next: { clock: 'legal_aid_assignment', source: '法律援助法 第四十三条', metBy: 'lawyer-assigned' },
    },
    ...FREE,
    intake: '其他部门',
    ...LOCAL,
  },
  administrative: {
    id: 'administrative',
    term: '行调对接',
    answer: { clock: 'accept_decision', source: '深圳多元化解条例 第四十六条（参照，非上海规定）' },
    handling: null,
    ...FREE,
    intake: '其他部门',
    standing: 'model',
    approver: '区司法局（示例，可配置）',
  },
  hotline: {
    id: 'hotline',
    term: '12345 工单',
    answer: { clock: 'contact_party', source: '青浦夏阳 2022（一个工作日内先行联系）' },
    handling: {
      clock: 'hotline_handle',
      source: '静安大宁路 2019（五个工作日）',
      longer: { by: 'sender', clock: 'hotline_handle_complex', source: '静安大宁路 2019（复杂，经批准十五个工作日）' },
    },
    silence: 'stand',
    returns: 'by-objection',
    objectionEnds: false,
    intake: '12345',
    standing: 'practice',
    approver: null,
  },
  'hotline-complex': {
    id: 'hotline-complex',
    term: '12345 工单（复杂，经批准）',
    answer: { clock: 'contact_party', source: '青浦夏阳 2022（一个工作日内先行联系）' },
    handling: { clock: 'hotline_handle_complex', source: '静安大宁路 2019（十五个工作日）' },
    silence: 'stand',
    returns: 'by-objection',
    objectionEnds: false,
    intake: '12345',
    standing: 'practice',
    approver: null,
  },
  // A street's outpost must take what the grid centre dispatches and tell it what came of it.
  grid: {
    id: 'grid',
    term: '网格派单',
    answer: { clock: 'contact_party', source: '上海市街道办事处条例 第十二条；期限为本系统约定' },
    handling: null,
    silence: 'stand',
    returns: 'by-objection',
    objectionEnds: false,
    intake: '网格',
    ...LOCAL,
  },
};

export const isLinkageId = (text: string): text is LinkageId => Object.hasOwn(LINKAGES, text);

/** The part of a link's handling that a running clock belongs to; null: an earlier hop's. */
export function handlingNamed({ handling }: Linkage, rule: string): HandlingRule | null {
  for (let one = handling; one; one = one.next ?? null) if (one.clock === rule) return one;
  return null;
}

/** Where nobody named the link. */
export function usualLinkage(purpose: HandoffPurpose, channel: Channel): LinkageId {
  if (purpose === 'judicial-confirmation') return 'judicial-confirmation';
  return channel === 'judicial' ? 'to-court' : 'agency';
}

/** How often a case may change its owner before a common superior decides (peers.md 3.2). A local value, not a law. */
export const HOPS = {
  limit: 3,
  source: '本系统约定（首接负责；参照深圳多元化解条例 45）',
  approver: '区司法局（示例，可配置）',
} as const;
