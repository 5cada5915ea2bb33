import type { Personal } from '@platform/privacy';
import type { Clock } from './dispute.events.js';
import type { DisputeStatus } from './dispute.status.js';

/** How a mediation is conducted: suspension, recusal, suspected sham mediation. Re-exported by `dispute.events.ts`. */

/** Why a mediation rests. Appraisal and suspicion are grounds of law; the others are convenience (domain.md 1.7). */
export const SUSPENSION_GROUNDS = ['appraisal', 'sham-suspected', 'party-absent', 'party-died', 'other'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** What keeps a person from mediating (特邀调解规定 15; 在线调解规则 13). */
export const RECUSAL_GROUNDS = ['near-relative', 'interest', 'other-relation'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

export interface MediationSuspended {
  readonly type: 'MediationSuspended'; // 中止调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly ground: SuspensionGround;
    /** First day that does not count. ISO date in Shanghai. */
    readonly since: string;
    readonly note: Personal | null;
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface MediationResumed {
  readonly type: 'MediationResumed'; // 恢复调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    /** First day that counts again. ISO date in Shanghai. */
    readonly on: string;
    readonly backTo: DisputeStatus;
  };
}

export interface ClockPaused {
  readonly type: 'ClockPaused'; // 期限中止计算
  readonly data: {
    readonly disputeId: string;
    readonly clockId: string;
    readonly rule: string;
    readonly from: string;
    readonly source: string;
  };
}

export interface ClockResumed {
  readonly type: 'ClockResumed'; // 期限恢复计算
  readonly data: {
    readonly disputeId: string;
    /** The same clock with the paused days added. */
    readonly clock: Clock;
    /** Days that did not count, both included; null when it was resumed on the day it was paused. */
    readonly pause: { readonly from: string; readonly to: string } | null;
  };
}

export interface RelationDisclosed {
  readonly type: 'RelationDisclosed'; // 调解员披露
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly ground: RecusalGround;
    readonly detail: Personal | null;
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface RecusalRequested {
  readonly type: 'RecusalRequested'; // 当事人申请回避
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly partyId: string;
    readonly ground: RecusalGround;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface RecusalWaived {
  readonly type: 'RecusalWaived'; // 当事人同意其继续调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    /** Every party of the dispute. */
    readonly partyIds: readonly string[];
    readonly source: string;
  };
}

export interface RecusalDecided {
  readonly type: 'RecusalDecided'; // 回避决定
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly outcome: 'replaced' | 'kept';
    readonly reason: Personal;
    readonly storySubjectId: string;
    /** Mediators of the episode after the decision; none left: the assignment looks for another. */
    readonly mediatorsLeft: number;
    readonly source: string;
    /** What the person may not be later, in words (特邀调解规定 16); null when the law does not say so here. */
    readonly laterRolesBarred: string | null;
  };
}

/** The mediator gave the case back, or it was taken from somebody who leaves: no ground of recusal, no trace on the person. */
export interface MediatorReleased {
  readonly type: 'MediatorReleased'; // 调解员不再办理
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly how: 'handed-back' | 'taken-back';
    /** Code of libs/assignment. */
    readonly reason: string;
    /** Mediators of the episode afterwards; none left: the assignment looks for another. */
    readonly mediatorsLeft: number;
  };
}

export interface ReplacementRefused {
  readonly type: 'ReplacementRefused'; // 不接受更换后的调解员，视为拒绝调解
  readonly data: {
    readonly disputeId: string;
    readonly episodeId: string;
    readonly partyId: string;
    readonly source: string;
  };
}

export interface ShamFlagged {
  readonly type: 'ShamFlagged'; // 疑似虚假调解
  readonly data: {
    readonly disputeId: string;
    readonly ground: Personal;
    readonly storySubjectId: string;
    /** The court or police station it was reported to. */
    readonly reportedTo: string;
    readonly source: string;
  };
}

export interface ShamDecided {
  readonly type: 'ShamDecided'; // 疑似虚假调解的处理结果
  readonly data: {
    readonly disputeId: string;
    readonly outcome: 'cleared' | 'confirmed';
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

export type ProceedingsEvent =
  | MediationSuspended
  | MediationResumed
  | ClockPaused
  | ClockResumed
  | RelationDisclosed
  | RecusalRequested
  | RecusalWaived
  | RecusalDecided
  | MediatorReleased
  | ReplacementRefused
  | ShamFlagged
  | ShamDecided;
