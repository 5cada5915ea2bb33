import type { Category, Channel } from '@libs/reference';

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
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface CandidatesEvaluated {
  readonly type: 'CandidatesEvaluated'; // 候选评估
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    /** Best first, those removed last. */
    readonly candidates: readonly CandidateJudged[];
  };
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

export const DECLINE_REASONS = ['conflict-of-interest', 'no-time', 'outside-field', 'on-leave', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

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
    readonly reason: string;
  };
}

export interface AssignmentClosed {
  readonly type: 'AssignmentClosed'; // 选派结束
  readonly data: { readonly assignmentId: string; readonly disputeId: string; readonly mediatorId: string | null };
}

export type AssignmentEvent =
  | AssignmentOpened
  | CandidatesEvaluated
  | MediatorOffered
  | OfferAccepted
  | OfferDeclined
  | OfferExpired
  | OffersExhausted
  | MediatorAssignedDirectly
  | AssignmentClosed;
