import type { Disclosure, LinkageId } from '@libs/handoffs';
import type { Channel } from '@libs/reference';
import type { Personal } from '@platform/privacy';
import type { SentByCourt } from './court.events.js';

/** What the sender may say beside the address; absent: as is usual for the channel. */
export interface HandoverTerms {
  readonly linkage?: LinkageId | null;
  readonly disclosure?: Disclosure | null;
  readonly requestedAction?: string | null;
  readonly sourceOrderNo?: string | null;
}

/** A dispute moves to another body; re-exported by `dispute.events.ts`. */

export interface TransferStarted {
  readonly type: 'TransferStarted'; // 移送
  readonly data: {
    readonly disputeId: string;
    readonly handoffId: string;
    /** The code the receiver quotes back. */
    readonly disputeCode: string;
    readonly channel: Channel;
    /** Owner until the receiver accepts. */
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly reason: Personal;
    readonly storySubjectId: string;
  } & HandoverTerms;
}

export interface OwnerChanged {
  readonly type: 'OwnerChanged'; // 受理单位变更
  readonly data: {
    readonly disputeId: string;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly handoffId: string;
    /** Day on which the receiver took it over; absent: before it was kept, or given back. ISO date. */
    readonly takenOn?: string;
    /** Absent or null: no court gave it out, or it was taken over before this was kept. */
    readonly sentByCourt?: SentByCourt | null;
  };
}

export interface TransferReturned {
  readonly type: 'TransferReturned'; // 退回
  readonly data: {
    readonly disputeId: string;
    readonly handoffId: string;
    readonly reason: string;
  };
}
