import type { Category, Channel } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';
import type { AssignmentChangeEvent } from './assignment-changes.events.js';

export * from './assignment-changes.events.js';

/**
 * Finding the mediator for one episode of one dispute. Stream `assignment-<assignmentId>`; the assignment id follows
 * from the episode id.
 */

export interface AssignmentOpened {
  readonly type: 'AssignmentOpened'; // 启动选派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly organisationId: string;
    readonly channel: Channel;
    readonly category: Category;
    readonly divisionCode: string | null;
  };
}

/** Why a candidate is out, or what its score is made of. */
export interface CandidateJudged {
  readonly mediatorId: string;
  /** The filter that removed it; null: it stayed. */
  readonly removedBy: string | null;
  readonly removedBecause: string | null;
  /** Legal or technical source of that filter. */
  readonly source: string | null;
  /** Sum of the parts; 0 for those removed. */
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  /** Decides between equal scores, smallest first: a fixed function of assignment and mediator. */
  readonly rotation: number;
}

export interface CandidatesEvaluated {
  readonly type: 'CandidatesEvaluated'; // 候选评估
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    /** Best first, those removed last. */
    readonly candidates: readonly CandidateJudged[];
  };
  /** Rule set and version of the matching. */
  readonly rules: string;
}

export interface MediatorOffered {
  readonly type: 'MediatorOffered'; // 发出选派邀请
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
    /** 1 for the first offer of the assignment. */
    readonly round: number;
    readonly expiresAt: string;
    readonly derivation: string;
  };
}

export interface OfferAccepted {
  readonly type: 'OfferAccepted'; // 接受
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
  };
}

/** Closed list; the Chinese terms are for people. */
export const DECLINE_REASONS = ['conflict-of-interest', 'no-time', 'outside-field', 'on-leave', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const DECLINE_REASON_TERMS: Readonly<Record<DeclineReason, string>> = {
  'conflict-of-interest': '存在应当回避的情形',
  'no-time': '时间冲突',
  'outside-field': '不熟悉该类纠纷',
  'on-leave': '正在休假',
  other: '其他原因',
};

export interface OfferDeclined {
  readonly type: 'OfferDeclined'; // 谢绝
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly reason: DeclineReason;
  };
}

export interface OfferExpired {
  readonly type: 'OfferExpired'; // 逾期未答复
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly offerId: string;
    readonly mediatorId: string;
  };
}

/** An offer that no longer matters: a coordinator assigned somebody, or the mediation ended. */
export interface OfferWithdrawn {
  readonly type: 'OfferWithdrawn'; // 撤回邀请
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly offerId: string;
    readonly mediatorId: string;
  };
}

/** Nobody is left to ask, or too many did not take it: the coordinator must act. */
export interface OffersExhausted {
  readonly type: 'OffersExhausted'; // 转负责人指派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly organisationId: string;
    readonly rounds: number;
    readonly reason: 'no-candidate' | 'too-many-rounds';
  };
}

/** A coordinator assigned somebody without an offer, and said why. */
export interface MediatorAssignedDirectly {
  readonly type: 'MediatorAssignedDirectly'; // 指派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
    /** Free text about people: sealed under the story of the dispute. */
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

export interface AssignmentClosed {
  readonly type: 'AssignmentClosed'; // 选派结束
  readonly data: { readonly assignmentId: string; readonly disputeId: string; readonly mediatorId: string | null };
}

/** The mediator had to leave (回避): somebody else is looked for, never this person again. */
export interface AssignmentReopened {
  readonly type: 'AssignmentReopened'; // 重新选派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly source: string;
  };
}

export type AssignmentEvent =
  | AssignmentOpened
  | CandidatesEvaluated
  | MediatorOffered
  | OfferAccepted
  | OfferDeclined
  | OfferExpired
  | OfferWithdrawn
  | OffersExhausted
  | MediatorAssignedDirectly
  | AssignmentReopened
  | AssignmentClosed
  | AssignmentChangeEvent;

const DIRECT: EventDefinition = {
  type: 'MediatorAssignedDirectly' satisfies AssignmentEvent['type'],
  schema: 1,
  personal: [{ path: 'reason', subject: 'storySubjectId' }],
};

const PLAIN = {
  AssignmentOpened: 1,
  CandidatesEvaluated: 1,
  MediatorOffered: 1,
  OfferAccepted: 1,
  OfferDeclined: 1,
  OfferExpired: 1,
  OfferWithdrawn: 1,
  OffersExhausted: 1,
  AssignmentReopened: 1,
  AssignmentClosed: 1,
  AssignmentHeld: 1,
  PartyChoiceRecorded: 1,
  JointChoiceMade: 1,
  BatchChoiceExplained: 1,
  CaseHandedBack: 1,
  CaseTakenBack: 1,
  AssistingSeatAsked: 1,
  AssistingSeatOpened: 1,
} satisfies Record<Exclude<AssignmentEvent['type'], 'MediatorAssignedDirectly'>, number>;

export const assignmentEvents: readonly EventDefinition[] = [
  ...Object.entries(PLAIN).map(([type, schema]) => ({ type, schema })),
  DIRECT,
];
