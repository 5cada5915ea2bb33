import type { Channel } from '@libs/reference';
import type { Personal } from '@platform/privacy';

/**
 * One case handed from one body to another. Stream `handoff-<handoffId>`. The sender owns the case until the receiver
 * accepts (first receiver keeps it, patterns.md 3). Silence never stops a clock: an answer clock starts when it is sent.
 */

export const HANDOFF_PURPOSES = ['transfer', 'judicial-confirmation'] as const;
export type HandoffPurpose = (typeof HANDOFF_PURPOSES)[number];

export interface HandoffSent {
  readonly type: 'HandoffSent'; // 移送、移交
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    /** The code the partner quotes back. */
    readonly disputeCode: string;
    readonly purpose: HandoffPurpose;
    readonly channel: Channel;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly agreementId: string | null;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
    readonly legalBasis: string;
    /** ISO instant by which the receiver must answer, and how it was computed. */
    readonly answerDueAt: string;
    readonly derivation: string;
  };
}

export interface HandoffReceived {
  readonly type: 'HandoffReceived'; // 签收
  readonly data: { readonly handoffId: string; readonly disputeId: string; readonly partnerOrderNo: string | null };
}

export interface HandoffAccepted {
  readonly type: 'HandoffAccepted'; // 接收
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly channel: Channel;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly partnerOrderNo: string | null;
  };
}

export interface HandoffReturned {
  readonly type: 'HandoffReturned'; // 退回
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly code: string;
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

export interface HandoffLapsed {
  readonly type: 'HandoffLapsed'; // 逾期未答复，失效
  readonly data: { readonly handoffId: string; readonly disputeId: string; readonly purpose: HandoffPurpose };
}

export interface HandoffConcluded {
  readonly type: 'HandoffConcluded'; // 办结反馈
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly agreementId: string | null;
    /** For judicial confirmation: valid, rejected, withdrawn, not-accepted. For a transfer: settled, not-settled. */
    readonly outcome: string;
    readonly decidedOn: string;
    readonly documentNo: string | null;
    readonly reason: string | null;
  };
}

export type HandoffEvent =
  | HandoffSent
  | HandoffReceived
  | HandoffAccepted
  | HandoffReturned
  | HandoffLapsed
  | HandoffConcluded;
