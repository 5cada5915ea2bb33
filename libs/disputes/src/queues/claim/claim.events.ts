import type { EventDefinition } from '@platform/event-store';

/**
 * Who has a case in hand at its body's desk. Stream `claim-<disputeId>`. It binds nobody and changes no right: it keeps two
 * clerks from doing one thing twice.
 */
export interface WorkClaimed {
  readonly type: 'WorkClaimed'; // 认领
  readonly data: {
    readonly disputeId: string;
    /** Account. */
    readonly claimedBy: string;
    /** Body whose case it was then; with a new owner the claim is over. */
    readonly organisationId: string;
  };
}

export interface WorkReleased {
  readonly type: 'WorkReleased'; // 放回
  readonly data: { readonly disputeId: string; readonly claimedBy: string };
}

export type ClaimEvent = WorkClaimed | WorkReleased;

export const claimEvents: readonly EventDefinition[] = [
  { type: 'WorkClaimed', schema: 1 },
  { type: 'WorkReleased', schema: 1 },
];
