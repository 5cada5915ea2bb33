import type { DisputeStatus } from '../../dispute/dispute.status.js';
import type { TipAnswer } from './tip.events.js';

/**
 * What the reporter is told: whether it was taken up and whether it is over. Not who, not how it ended: mediation is not
 * public, and of a confidential case nothing is said but that somebody works on it.
 */
export type TipProgress = 'received' | 'registered' | 'in-hand' | 'joined' | 'ended' | 'confidential' | TipAnswer;

const OF_STATUS: Readonly<Record<DisputeStatus, TipProgress>> = {
  registered: 'registered',
  screening: 'registered',
  accepted: 'in-hand',
  preparing: 'in-hand',
  'in-mediation': 'in-hand',
  signing: 'in-hand',
  suspended: 'in-hand',
  agreed: 'in-hand',
  performing: 'in-hand',
  'return-visit': 'in-hand',
  transferring: 'in-hand',
  refused: 'ended',
  failed: 'ended',
  closed: 'ended',
  filed: 'ended',
  merged: 'joined',
};

export interface TipFacts {
  readonly answer: TipAnswer | null;
  readonly disputeId: string | null;
  /** Null: nothing was registered, or its view is not that far yet. */
  readonly dispute: { readonly status: DisputeStatus; readonly confidential: boolean } | null;
}

export function progressOf({ answer, disputeId, dispute }: TipFacts): TipProgress {
  if (answer !== null) return answer;
  if (disputeId === null) return 'received';
  if (dispute === null) return 'registered';
  return dispute.confidential ? 'confidential' : OF_STATUS[dispute.status];
}
