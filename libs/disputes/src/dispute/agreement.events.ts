import type { Personal } from '@platform/privacy';

/** Ruled valid; rejected; withdrawn; not taken up (355); the special procedure ended, since rights are in dispute (186). */
export const CONFIRMATION_OUTCOMES = ['valid', 'rejected', 'withdrawn', 'not-accepted', 'terminated'] as const;
export type ConfirmationOutcome = (typeof CONFIRMATION_OUTCOMES)[number];

/** The part of a dispute's life that follows from an agreement; re-exported by `dispute.events.ts`. */

export interface AgreementTerm {
  readonly termId: string;
  readonly text: Personal;
  readonly amountCny: number | null;
  readonly manner: string | null;
  /** Place of performance (履行地点); absent in terms written before it was asked. */
  readonly place?: Personal | null;
  /** ISO date; null: at once. */
  readonly dueOn: string | null;
  /** Party that performs. */
  readonly debtorPartyId: string | null;
}

export interface AgreementDrafted {
  readonly type: 'AgreementDrafted'; // 调解协议书
  readonly data: {
    readonly disputeId: string;
    readonly agreementId: string;
    readonly episodeId: string;
    readonly form: 'written' | 'oral';
    readonly scope: 'full' | 'part';
    readonly terms: readonly AgreementTerm[];
    readonly storySubjectId: string;
    /** Why only a signature on paper counts (电子签名法 3); absent or null: any manner does. */
    readonly paperOnly?: 'identity-relation' | 'public-utility' | null;
    /** Who must still act before it takes effect (人民调解法 29; 特邀规定 24). */
    readonly signatories: readonly { readonly kind: 'party' | 'mediator' | 'seal'; readonly id: string }[];
  };
}

export interface AgreementSigned {
  readonly type: 'AgreementSigned'; // 签名、盖章或按指印
  readonly data: {
    readonly disputeId: string;
    readonly agreementId: string;
    readonly kind: 'party' | 'mediator' | 'seal';
    readonly id: string;
    readonly manner: '签名' | '盖章' | '按指印' | '电子签名';
    readonly signedOn: string;
    /** Who signed for the party; absent or null: the party did. */
    readonly representativeId?: string | null;
  };
}

export interface AgreementTookEffect {
  readonly type: 'AgreementTookEffect'; // 协议生效
  readonly data: {
    readonly disputeId: string;
    readonly agreementId: string;
    /** Day of the last required act (written) or of the agreement (oral). ISO date. */
    readonly effectiveOn: string;
    readonly source: string;
  };
}

export interface ConfirmationRequested {
  readonly type: 'ConfirmationRequested'; // 申请司法确认
  readonly data: {
    readonly disputeId: string;
    /** The code the court quotes back. */
    readonly disputeCode: string;
    readonly agreementId: string;
    readonly courtId: string;
    readonly fromOrganisationId: string;
    /** Parties who apply; always all of them (人民调解法 33). */
    readonly applicants: readonly string[];
    readonly requestedOn: string;
    /** Which application for this agreement it is; absent: the first. */
    readonly attempt?: number;
    readonly storySubjectId: string;
  };
}

export interface ConfirmationDecided {
  readonly type: 'ConfirmationDecided'; // 司法确认裁定
  readonly data: {
    readonly disputeId: string;
    readonly agreementId: string;
    readonly outcome: ConfirmationOutcome;
    readonly decidedOn: string;
    readonly documentNo: string | null;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
  };
}

export interface PerformanceRecorded {
  readonly type: 'PerformanceRecorded'; // 履行情况
  readonly data: {
    readonly disputeId: string;
    readonly agreementId: string;
    readonly termId: string;
    readonly outcome: 'performed' | 'breached';
    readonly on: string;
  };
}

export interface ReturnVisitRecorded {
  readonly type: 'ReturnVisitRecorded'; // 回访
  readonly data: {
    readonly disputeId: string;
    readonly manner: string;
    readonly on: string;
    /** null: not asked. */
    readonly satisfied: boolean | null;
    readonly note: Personal | null;
    readonly storySubjectId: string;
  };
}
