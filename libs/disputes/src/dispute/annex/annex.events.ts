import type { Personal, PersonalField } from '@platform/privacy';
import type { AgreementTerm } from '../agreement.events.js';
import type { Party } from '../dispute.events.js';

/**
 * What stands beside the course of a mediation: people who join or act for others, links to other disputes, money, what
 * becomes of an agreement after its effect. Re-exported by `dispute.events.ts`.
 */

export const DUPLICATE_DECISIONS = ['merge', 'link', 'keep'] as const;
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number];

/** 代理: by law (法定代理人), guardian (监护人), agent with a power of attorney (委托代理人), elected (推选代表). */
export const REPRESENTATIVE_KINDS = ['legal', 'guardian', 'agent', 'elected'] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

/** 一般授权 / 特别授权: only the latter admits, waives, settles (民诉法 62). */
export const POWERS = ['general', 'special'] as const;
export type Power = (typeof POWERS)[number];

export const IDENTITY_DOCUMENTS = [
  '居民身份证',
  '护照',
  '港澳台居民证件',
  '户口簿',
  '营业执照',
  '统一社会信用代码证',
  '其他证件',
] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

export const EARLIER_DECISIONS = ['judgment', 'court-mediation', 'award', 'agreement', 'administrative'] as const;
export type EarlierDecisionKind = (typeof EARLIER_DECISIONS)[number];

export const REOPEN_CAUSES = ['agreement-broken', 'agreement-void', 'new-facts', 'closed-by-mistake', 'other'] as const;
export type ReopenCause = (typeof REOPEN_CAUSES)[number];

interface Of<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: { readonly disputeId: string } & Readonly<Data>;
}

/** 重复案件处理 */
export type DuplicateDecided = Of<
  'DuplicateDecided',
  { otherDisputeId: string; decision: DuplicateDecision; reason: Personal; storySubjectId: string }
>;

/** 撤销重复案件处理 */
export type DuplicateDecisionUndone = Of<
  'DuplicateDecisionUndone',
  { otherDisputeId: string; decision: DuplicateDecision; reason: Personal; storySubjectId: string }
>;

/** 追加当事人 */
export type PartyJoined = Of<'PartyJoined', { party: Party }>;

/** A person died; a body was dissolved, merged or divided. */
export const SUCCESSION_CAUSES = ['death', 'dissolution'] as const;
export type SuccessionCause = (typeof SUCCESSION_CAUSES)[number];

/** 当事人死亡或者终止，由承受其权利义务的人参加 */
export type PartySucceeded = Of<
  'PartySucceeded',
  {
    partyId: string;
    cause: SuccessionCause;
    /** Day of the death or the end. ISO date. */
    on: string;
    /** Parties who stand in its place; they joined before. */
    successors: readonly string[];
    source: string;
  }
>;

/** 当事人退出调解，其余各方同意继续 */
export type PartyLeft = Of<
  'PartyLeft',
  {
    partyId: string;
    /** ISO date. */
    on: string;
    /** Everybody who stays. */
    agreedBy: readonly string[];
    source: string;
  }
>;

/** 登记代理人、监护人、代表人; the person has a key subject of its own. */
export type RepresentativeNamed = Of<
  'RepresentativeNamed',
  {
    representativeId: string;
    partyId: string;
    subjectId: string;
    kind: RepresentativeKind;
    power: Power;
    /** True when the power of attorney or the proof of guardianship lies in the file. */
    document: boolean;
    name: Personal;
    idNumber: Personal;
    phone: Personal | null;
    /** Keyed hash of the id number: one person may not act for two sides. */
    idPrint: string;
    /** Mediators of the dispute whose namesake, and not whose self, the person is (特邀调解规定 16). */
    namesakeOf?: readonly string[];
  }
>;

/** 身份核验, party by party */
export type IdentityChecked = Of<
  'IdentityChecked',
  { partyId: string; manner: string; document: IdentityDocument; on: string }
>;

/** 在先裁判、协议 */
export type EarlierDecisionNoted = Of<
  'EarlierDecisionNoted',
  {
    kind: EarlierDecisionKind;
    documentNo: string | null;
    decidedOn: string | null;
    content: Personal;
    storySubjectId: string;
  }
>;

/** 付款: before the agreement (`termId` null) or in performance of a term. */
export type PaymentRecorded = Of<
  'PaymentRecorded',
  { paymentId: string; payerPartyId: string; termId: string | null; amountCny: number; on: string }
>;

/** 协商变更协议（民法典 543）: the terms that now hold. */
export type AgreementChanged = Of<
  'AgreementChanged',
  {
    agreementId: string;
    terms: readonly AgreementTerm[];
    agreedBy: readonly string[];
    on: string;
    reason: Personal;
    storySubjectId: string;
  }
>;

interface Ended {
  agreementId: string;
  on: string;
  /** Court or arbitral body that decided, and the number of its document. */
  decidedBy: string;
  documentNo: string;
  reason: Personal | null;
  storySubjectId: string;
}
/** 协议被撤销 */
export type AgreementRevoked = Of<'AgreementRevoked', Ended>;
/** 协议被确认无效 */
export type AgreementHeldInvalid = Of<'AgreementHeldInvalid', Ended>;

/** 重新办理 */
export type DisputeReopened = Of<'DisputeReopened', { cause: ReopenCause; reason: Personal; storySubjectId: string }>;

/** 以案定补 */
export type SubsidyGranted = Of<'SubsidyGranted', { episodeId: string; mediatorIds: readonly string[] }>;

/** 加入系列案件 */
export type SeriesJoined = Of<'SeriesJoined', { parentDisputeId: string; model: boolean }>;

/** 执法线索 */
export type EnforcementLeadNoted = Of<
  'EnforcementLeadNoted',
  { leadId: string; to: string; content: Personal; storySubjectId: string }
>;
/** 线索办结 */
export type EnforcementLeadAnswered = Of<
  'EnforcementLeadAnswered',
  { leadId: string; answer: Personal; storySubjectId: string }
>;

export type AnnexEvent =
  | DuplicateDecided
  | DuplicateDecisionUndone
  | PartyJoined
  | PartySucceeded
  | PartyLeft
  | RepresentativeNamed
  | IdentityChecked
  | EarlierDecisionNoted
  | PaymentRecorded
  | AgreementChanged
  | AgreementRevoked
  | AgreementHeldInvalid
  | DisputeReopened
  | SubsidyGranted
  | SeriesJoined
  | EnforcementLeadNoted
  | EnforcementLeadAnswered;

const story = (path: string): PersonalField => ({ path, subject: '/storySubjectId' });

/** Texts that are sealed before they are stored (design.md 6.1). */
export const ANNEX_PERSONAL: { readonly [Type in AnnexEvent['type']]: readonly PersonalField[] } = {
  DuplicateDecided: [story('reason')],
  DuplicateDecisionUndone: [story('reason')],
  PartyJoined: ['name', 'idNumber', 'phone', 'address'].map((field) => ({
    path: `party.${field}`,
    subject: 'subjectId',
  })),
  PartySucceeded: [],
  PartyLeft: [],
  RepresentativeNamed: ['name', 'idNumber', 'phone'].map((path) => ({ path, subject: '/subjectId' })),
  IdentityChecked: [],
  EarlierDecisionNoted: [story('content')],
  PaymentRecorded: [],
  AgreementChanged: [story('terms[].text'), story('terms[].place'), story('reason')],
  AgreementRevoked: [story('reason')],
  AgreementHeldInvalid: [story('reason')],
  DisputeReopened: [story('reason')],
  SubsidyGranted: [],
  SeriesJoined: [],
  EnforcementLeadNoted: [story('content')],
  EnforcementLeadAnswered: [story('answer')],
};

export function isAnnexEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: AnnexEvent['type'] }> {
  return event.type in ANNEX_PERSONAL;
}
