import type { Ending } from '@libs/reference';
import type { Personal } from '@platform/privacy';

/** What belongs to a mediation that a court sent, and to sessions and safety. Re-exported by `dispute.events.ts`. */

/** 委派 before the court files the case; 委托 after it, in the ordinary or the summary procedure (特邀调解规定 1, 27). */
export const JUDICIAL_KINDS = ['delegated', 'entrusted-ordinary', 'entrusted-summary'] as const;
export type JudicialKind = (typeof JUDICIAL_KINDS)[number];

/** How and by which court a case was given out, and since when; kept with the change of owner. */
export interface SentByCourt {
  readonly kind: JudicialKind;
  /** Court, as an organisation of this system; null: our own desk had taken the papers. */
  readonly courtId: string | null;
  /** Day on which the papers were signed for (特邀调解规定 27). ISO date. */
  readonly takenOn: string;
  /** Hand-off that brought it from the court. */
  readonly handoffId: string;
}

/** The counters of the official form (domain.md 1.9). */
export const SAFETY_RISKS = ['suicide', 'civil-to-criminal', 'group-petition', 'group-fight', 'other'] as const;
export type SafetyRisk = (typeof SAFETY_RISKS)[number];

export interface UndisputedFactsRecorded {
  readonly type: 'UndisputedFactsRecorded'; // 无争议事实记载
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    /** In writing; never offers or concessions (特邀调解规定 22). */
    readonly facts: Personal;
    /** Every party: what one of them only conceded is no undisputed fact. */
    readonly signedBy: readonly string[];
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface CourtReported {
  readonly type: 'CourtReported'; // 向法院报告调解结果
  readonly data: {
    readonly disputeId: string;
    /** null: refused before a mediation was open (在线调解规则 15). */
    readonly episodeId: string | null;
    /** Court that sent the case, as it is called. */
    readonly court: string;
    readonly ending: Ending;
    /** Day of the ending is the day of its own event; this is the day of the report. ISO date. */
    readonly on: string;
    /** Conduct of a party that raised the other side's cost (在线调解规则 21). */
    readonly costRaisingConduct: Personal | null;
    readonly undisputedFacts: boolean;
    readonly papers: readonly string[];
    /** Who mediated and may have no other part in the suit (特邀调解规定 16); absent: nobody, or not told yet. */
    readonly laterRolesBarred?: { readonly mediatorIds: readonly string[]; readonly text: string };
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface SessionAdjourned {
  readonly type: 'SessionAdjourned'; // 延期调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly sessionId: string;
    /** Parties who did not come; empty when another cause moved it. */
    readonly absent: readonly string[];
    readonly startsAt: string;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
  };
}

export interface OutsiderInvited {
  readonly type: 'OutsiderInvited'; // 邀请参与调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly as: OutsiderRole;
    readonly name: Personal;
    readonly consentedBy: readonly string[];
    /** Mediators of the dispute whose namesake, and not whose self, the person is (特邀调解规定 16). */
    readonly namesakeOf?: readonly string[];
    readonly storySubjectId: string;
    readonly source: string;
  };
}

/** Who may be drawn in without a change of owner; three stations together is 三所联动. */
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
export type OutsiderRole = (typeof OUTSIDER_ROLES)[number];

export interface SafetyReported {
  readonly type: 'SafetyReported'; // 报告公安机关（人民调解法 25）
  readonly data: {
    readonly disputeId: string;
    readonly to: string;
    readonly ground: Personal;
    readonly storySubjectId: string;
  };
}

export interface SafetyMeasuresTaken {
  readonly type: 'SafetyMeasuresTaken'; // 采取预防措施
  readonly data: {
    readonly disputeId: string;
    readonly risk: SafetyRisk;
    readonly measures: readonly { readonly text: Personal }[];
    /** When somebody looks again. ISO date. */
    readonly followUpOn: string | null;
    /** The danger is averted: counted in the official form. */
    readonly averted: boolean;
    readonly peopleInvolved: number | null;
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export type CourtEvent =
  UndisputedFactsRecorded | CourtReported | SessionAdjourned | OutsiderInvited | SafetyMeasuresTaken;
