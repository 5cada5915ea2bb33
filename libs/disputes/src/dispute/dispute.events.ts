import type { Category, Channel, Ending, IntakeFlag, IntakeSource, PartyKind, PartyRole } from '@libs/reference';
import type { Grade, Invitation } from '@libs/routing';
import type { Personal } from '@platform/privacy';
import type {
  AgreementDrafted,
  AgreementSigned,
  AgreementTookEffect,
  ConfirmationRequested,
  ConfirmationDecided,
  PerformanceRecorded,
  ReturnVisitRecorded,
} from './agreement.events.js';

import type { AnnexEvent } from './annex/annex.events.js';
import type { SupervisionEvent } from './supervision.events.js';
import type { ConsentGiven, ConsentRefused, ConsentWithdrawn } from './consent.events.js';
import type { CourtEvent, JudicialKind, SafetyReported } from './court.events.js';
import type { SafeguardsEvent } from './safeguards/safeguards.events.js';
import type { ProceedingsEvent } from './proceedings.events.js';
import type { OwnerChanged, TransferReturned, TransferStarted } from './transfer.events.js';

export type * from './agreement.events.js';
export type * from './annex/annex.events.js';
export type * from './transfer.events.js';
export type * from './proceedings.events.js';
export type * from './consent.events.js';
export type * from './court.events.js';
export type * from './safeguards/safeguards.events.js';

/**
 * What can happen to one dispute (纠纷), from the first contact to the filed dossier. Stream `dispute-<disputeId>`.
 * Ids: every party has its own key subject (`subjectId`); the story of the dispute (facts, claims, minutes, terms) is
 * sealed under `storySubjectId`.
 */

export interface Party {
  readonly partyId: string;
  readonly subjectId: string;
  readonly role: PartyRole;
  readonly kind: PartyKind;
  /** Facts about a party that change duties: 未成年人, 老人, 残疾人, 农民工, ... */
  readonly traits: readonly string[];
  readonly name: Personal | null;
  readonly idNumber: Personal | null;
  readonly phone: Personal | null;
  readonly address: Personal | null;
  /** Keyed hashes of name, id number and phone: equal people are found without opening anything. */
  readonly fingerprints: readonly string[];
}

export interface DisputeRegistered {
  readonly type: 'DisputeRegistered'; // 登记
  readonly data: {
    readonly disputeId: string;
    /** One code through all channels, for example `LD-310109-2026-000123`; what a person is told. */
    readonly code: string;
    readonly storySubjectId: string;
    readonly source: IntakeSource | null;
    /** Number of the order in the system it came from (12345, 公安, 法院, ...). */
    readonly sourceOrderNo: string | null;
    readonly category: Category;
    readonly subCategory: string | null;
    readonly title: Personal | null;
    readonly facts: Personal;
    readonly claims: Personal | null;
    readonly amountCny: number | null;
    readonly peopleInvolved: number | null;
    readonly flags: readonly IntakeFlag[];
    readonly parties: readonly Party[];
    /** Free text of the place where no division is known; the place is then judged by the clerk. */
    readonly place: Personal | null;
    /** Statistical division codes: as deep as known. */
    readonly divisionCode: string | null;
    readonly reporter: Personal | null;
    /** Day of the request, which interrupts limitation (民法典 195). ISO date. */
    readonly requestedOn: string;
    /** Organisation that received it and owns it until another accepts (first receiver). */
    readonly receivedBy: string;
  };
}

export interface RuleHit {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

export interface RouteOption {
  readonly channel: Channel;
  /** Kind of body, for example 区医疗纠纷人民调解委员会. */
  readonly body: string;
}

export interface DisputeScreened {
  readonly type: 'DisputeScreened'; // 受理审查
  /** Version of the rule tables that decided. */
  readonly rules?: string;
  readonly data: {
    readonly disputeId: string;
    /** Channels closed by a bar; `none` of them left means no mediation may be offered. */
    readonly bars: readonly (RuleHit & { readonly channel: Channel })[];
    readonly fit: boolean;
  };
}

export interface RoutingDecided {
  readonly type: 'RoutingDecided'; // 分流
  /** Version of the rule tables that decided. */
  readonly rules?: string;
  readonly data: {
    readonly disputeId: string;
    readonly channel: Channel | 'none';
    readonly body: string | null;
    readonly alternatives: readonly RouteOption[];
    readonly reasons: readonly RuleHit[];
    /** What must be done beside it: report to police, legal aid, guardians, ... */
    readonly duties: readonly RuleHit[];
    /** Names of the facts the rules used; never the text itself. */
    readonly factsUsed: readonly string[];
    /** Colour of the area's own scheme; absent in events before it existed. */
    readonly grade?: Grade | null;
    /** Who may be asked to help without taking over; absent in events before it existed. */
    readonly invitations?: readonly Invitation[];
  };
}

export interface RoutingOverridden {
  readonly type: 'RoutingOverridden'; // 改派
  readonly data: {
    readonly disputeId: string;
    readonly channel: Channel;
    readonly body: string;
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

export interface DisputeRefused {
  readonly type: 'DisputeRefused'; // 不予受理
  readonly data: {
    readonly disputeId: string;
    readonly grounds: readonly RuleHit[];
    /** Another way that was named to the parties; a refusal without one is not lawful. */
    readonly otherWays: readonly string[];
  };
}

/** A clock as a fact (design.md 4.1): rule, start, due instant and how it was computed, in words. */
export interface Clock {
  readonly clockId: string;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly startsOn: string;
  /** ISO instant: the end of the last day in Shanghai. */
  readonly dueAt: string;
  readonly derivation: string;
  readonly source: string;
  /** True when the calendar of a year in it was not published yet; the due day may move. */
  readonly provisional: boolean;
}

export interface EpisodeOpened {
  readonly type: 'EpisodeOpened'; // 受理：一个渠道的一次调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly channel: Channel;
    readonly organisationId: string;
    /** Facts the assignment needs, so that it asks nobody. */
    readonly category: Category;
    readonly divisionCode: string | null;
    readonly flags: readonly IntakeFlag[];
    /** Hand-off by which it came; null when the first receiver took it up itself. */
    readonly handoffId: string | null;
    /** Absent or null: no court sent it, or it was opened before the kind was kept. */
    readonly judicialKind?: JudicialKind | null;
  };
}

export interface ClockStarted {
  readonly type: 'ClockStarted'; // 期限起算
  readonly data: { readonly disputeId: string; readonly clock: Clock };
}

export interface ClockStopped {
  readonly type: 'ClockStopped'; // 期限终止
  readonly data: { readonly disputeId: string; readonly clockId: string; readonly met: boolean };
}

export interface ClockExtended {
  readonly type: 'ClockExtended'; // 期限延长
  readonly data: { readonly disputeId: string; readonly clock: Clock; readonly agreedBy: readonly string[] };
}

/** Counted anew, because the calendar or the rules changed (放假安排公布、期限规则修改). */
export interface ClockRecounted {
  readonly type: 'ClockRecounted'; // 期限重新计算
  readonly data: {
    readonly disputeId: string;
    readonly clock: Clock;
    /** Its end before, ISO instant. */
    readonly dueBefore: string;
    /** The change of the rulebook that asked for it. */
    readonly changeId: string;
    readonly because: 'calendar' | 'rules';
  };
}

export interface ClockOverdue {
  readonly type: 'ClockOverdue'; // 逾期
  readonly data: {
    readonly disputeId: string;
    readonly clockId: string;
    readonly rule: string;
    readonly dueAt: string;
  };
}

export interface Escalated {
  readonly type: 'Escalated'; // 督办升级
  readonly data: {
    readonly disputeId: string;
    readonly rung: 'organisation-head' | 'street' | 'district';
    readonly organisationId: string;
    /** Rule that raised it, for example `mediation-overdue` or `offers-exhausted`. */
    readonly reason: string;
    readonly clockId: string | null;
  };
}

export interface EscalationAnswered {
  readonly type: 'EscalationAnswered'; // 督办答复
  readonly data: { readonly disputeId: string; readonly answer: Personal; readonly storySubjectId: string };
}

export interface MediatorAppointed {
  readonly type: 'MediatorAppointed'; // 确定调解员
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
    readonly assignmentId: string;
  };
}

export interface RightsTold {
  readonly type: 'RightsTold'; // 权利义务告知
  readonly data: { readonly disputeId: string; readonly episodeId: string; readonly manner: string };
}

export interface SessionScheduled {
  readonly type: 'SessionScheduled'; // 安排调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly sessionId: string;
    readonly startsAt: string;
    readonly place: Personal;
    readonly storySubjectId: string;
    readonly open: boolean;
  };
}

export interface SessionHeld {
  readonly type: 'SessionHeld'; // 调解记录
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly sessionId: string;
    readonly present: readonly string[];
    /** Minutes: visible to the mediators only (design.md 6.4). */
    readonly minutes: Personal;
    readonly storySubjectId: string;
  };
}

export interface MediationConcluded {
  readonly type: 'MediationConcluded'; // 调解终结
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly channel: Channel;
    readonly ending: Ending;
    readonly note: Personal | null;
    readonly storySubjectId: string;
  };
}

export interface RoutesTold {
  readonly type: 'RoutesTold'; // 告知其他途径
  readonly data: { readonly disputeId: string; readonly ways: readonly string[]; readonly source: string };
}

export interface DisputeClosed {
  readonly type: 'DisputeClosed'; // 结案
  readonly data: {
    readonly disputeId: string;
    readonly outcome: 'settled' | 'partly-settled' | 'not-settled' | 'refused' | 'transferred';
  };
}

export interface DossierFiled {
  readonly type: 'DossierFiled'; // 归档
  readonly data: {
    readonly disputeId: string;
    readonly fileNo: string;
    /** Class of the body's own retention list, where it was set and who approved it (档案法实施条例 19). */
    readonly retention?: { readonly class: string; readonly source: string; readonly approvedBy: string } | null;
    readonly documents: readonly { readonly item: string; readonly present: boolean; readonly required: boolean }[];
  };
}

export type { ClockReminded, SupervisionOrdered } from './supervision.events.js';

export type DisputeEvent =
  | DisputeRegistered
  | DisputeScreened
  | RoutingDecided
  | RoutingOverridden
  | ConsentGiven
  | ConsentRefused
  | ConsentWithdrawn
  | DisputeRefused
  | EpisodeOpened
  | ClockStarted
  | ClockStopped
  | ClockExtended
  | ClockRecounted
  | ClockOverdue
  | Escalated
  | EscalationAnswered
  | SupervisionEvent
  | MediatorAppointed
  | RightsTold
  | SessionScheduled
  | SessionHeld
  | MediationConcluded
  | RoutesTold
  | AgreementDrafted
  | AgreementSigned
  | AgreementTookEffect
  | ConfirmationRequested
  | ConfirmationDecided
  | PerformanceRecorded
  | ReturnVisitRecorded
  | DisputeClosed
  | DossierFiled
  | TransferStarted
  | OwnerChanged
  | TransferReturned
  | SafetyReported
  | AnnexEvent
  | ProceedingsEvent
  | CourtEvent
  | SafeguardsEvent;
