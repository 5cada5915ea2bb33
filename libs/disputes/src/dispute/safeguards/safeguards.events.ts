import type { Personal, PersonalField } from '@platform/privacy';

/**
 * What protects the parties beside the course of the mediation: the application as it was made, separate consents about
 * personal data, who mediates together, and the ways taken after the agreement. Re-exported by `dispute.events.ts`.
 */

/** 书面申请；口头申请，由接待人记录、宣读并由申请人签字（人民调解法 17；人民调解工作若干规定 23）。 */
export const APPLICATION_FORMS = ['written', 'oral'] as const;
export type ApplicationForm = (typeof APPLICATION_FORMS)[number];

/** 联系到；未能联系到（在线调解规则 15）。 */
export const CONTACT_OUTCOMES = ['reached', 'not-reached'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** Who found the dispute when nobody applied: they report and do not decide. */
export const FINDERS = [
  '法律明白人',
  '居村干部',
  '楼组长',
  '网格员',
  '人民调解员',
  '居村法律顾问',
  '社区民警',
  '志愿者',
  '群众',
  '其他',
] as const;
export type Finder = (typeof FINDERS)[number];

/** 向其他单位提供（个人信息保护法 23）；处理敏感个人信息（29 至 31）。 */
export const DATA_PURPOSES = ['sharing', 'sensitive'] as const;
export type DataPurpose = (typeof DATA_PURPOSES)[number];

/** Why data may go to another body: separate consent, a duty by law, or danger to life (个人信息保护法 13、23). */
export const SHARING_GROUNDS = ['consent', 'statutory-duty', 'emergency'] as const;
export type SharingGround = (typeof SHARING_GROUNDS)[number];

/** Ways after an agreement beside judicial confirmation (domain.md 1.10, 2). */
export const REMEDIES = ['payment-order', 'notarised-debt', 'enforcement', 'suit', 'arbitration'] as const;
export type Remedy = (typeof REMEDIES)[number];

interface Of<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: { readonly disputeId: string } & Readonly<Data>;
}

/** 申请登记 */
export type ApplicationRecorded = Of<
  'ApplicationRecorded',
  {
    form: ApplicationForm;
    applicants: readonly string[];
    /** How the applicants signed: 签名, 盖章, 按指印, 电子签名. */
    manner: string;
    /** Of an oral application: its record was read out before it was signed. */
    readBack: boolean;
    on: string;
    source: string;
  }
>;

/** 联系当事人：联系到或者未能联系到（在线调解规则 15） */
export type PartyContacted = Of<
  'PartyContacted',
  {
    partyId: string;
    outcome: ContactOutcome;
    /** 电话, 上门, 书面, ... */
    manner: string;
    on: string;
    note: Personal | null;
    storySubjectId: string;
  }
>;

/** 线索发现人的身份；姓名按举报人保密，不在此处 */
export type FinderNoted = Of<'FinderNoted', { finder: Finder }>;

/** 个人信息单独同意 */
export type DataConsentRecorded = Of<
  'DataConsentRecorded',
  {
    partyId: string;
    purpose: DataPurpose;
    /** Receiver; null for `sensitive`. */
    toOrganisationId: string | null;
    /** Kinds of data, as the party was told. */
    kinds: readonly string[];
    decision: 'given' | 'refused' | 'withdrawn';
    manner: string;
    /** Guardian or agent who spoke for the party. */
    representativeId: string | null;
    source: string;
  }
>;

/** 向其他单位提供个人信息的依据 */
export type SharingGrounded = Of<
  'SharingGrounded',
  { toOrganisationId: string; ground: SharingGround; agreedBy: readonly string[]; source: string }
>;

/** 联合调解：主办与协办 */
export type JointMediationArranged = Of<
  'JointMediationArranged',
  {
    episodeId: string;
    leadOrganisationId: string;
    assistingOrganisationId: string;
    assistingMediatorId: string | null;
    reason: Personal;
    storySubjectId: string;
    source: string;
  }
>;

/** 协办单位退出 */
export type AssistingBodyLeft = Of<
  'AssistingBodyLeft',
  { episodeId: string; organisationId: string; cause: 'released' | 'consent-withdrawn' }
>;

/** 协议之后的其他救济途径 */
export type RemedyNoted = Of<
  'RemedyNoted',
  { agreementId: string; kind: Remedy; body: string; on: string; documentNo: string | null; source: string }
>;

/** Who may object to a ruling that confirms an agreement (民诉法解释 372). */
export const OBJECTORS = ['party', 'interested-person'] as const;
export type Objector = (typeof OBJECTORS)[number];

export const OBJECTION_OUTCOMES = ['pending', 'upheld', 'dismissed'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** 裁定送达当事人；利害关系人知道或者应当知道：异议期自此起算 */
export type RulingNoticed = Of<
  'RulingNoticed',
  {
    agreementId: string;
    by: Objector;
    /** null: an interested person. */
    partyId: string | null;
    /** Which of several interested persons, in the order in which they became known; absent: the first, or a party. */
    person?: number;
    /** Receipt by the party; the day on which the interested person knew or should have known. ISO date. */
    on: string;
    /** Window of objection that starts with it. */
    clockId: string;
    source: string;
  }
>;

/** 对确认裁定提出异议 */
export type RulingObjected = Of<
  'RulingObjected',
  {
    agreementId: string;
    by: Objector;
    partyId: string | null;
    /** As in `RulingNoticed`. */
    person?: number;
    on: string;
    outcome: ObjectionOutcome;
    documentNo: string | null;
    source: string;
  }
>;

export type SafeguardsEvent =
  | ApplicationRecorded
  | PartyContacted
  | FinderNoted
  | DataConsentRecorded
  | SharingGrounded
  | JointMediationArranged
  | AssistingBodyLeft
  | RemedyNoted
  | RulingNoticed
  | RulingObjected;

export const SAFEGUARDS_PERSONAL: { readonly [Type in SafeguardsEvent['type']]: readonly PersonalField[] } = {
  ApplicationRecorded: [],
  PartyContacted: [{ path: 'note', subject: '/storySubjectId' }],
  FinderNoted: [],
  DataConsentRecorded: [],
  SharingGrounded: [],
  JointMediationArranged: [{ path: 'reason', subject: '/storySubjectId' }],
  AssistingBodyLeft: [],
  RemedyNoted: [],
  RulingNoticed: [],
  RulingObjected: [],
};

export function isSafeguardsEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: SafeguardsEvent['type'] }> {
  return event.type in SAFEGUARDS_PERSONAL;
}
