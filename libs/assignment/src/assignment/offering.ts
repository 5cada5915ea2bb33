import type { OfferNext } from './assignment.commands.js';
import type { CandidateJudged, MediatorOffered, OfferWithdrawn } from './assignment.events.js';
import type { OpenedAssignment } from './assignment.state.js';

export function offerTo(
  data: Pick<OfferNext['data'], 'offerId' | 'evaluation' | 'expiresAt' | 'derivation'>,
  state: OpenedAssignment,
  mediatorId: string,
): MediatorOffered {
  const { assignmentId, disputeId, episodeId, organisationId } = state.case;
  return {
    type: 'MediatorOffered',
    data: {
      assignmentId,
      disputeId,
      episodeId,
      offerId: data.offerId,
      mediatorId,
      organisationId: data.evaluation.organisationOf[mediatorId] ?? organisationId,
      round: state.rounds + 1,
      expiresAt: data.expiresAt,
      derivation: data.derivation,
    },
  };
}

export function withdrawal(state: OpenedAssignment): readonly OfferWithdrawn[] {
  if (state.status !== 'offered') return [];
  const { assignmentId, disputeId } = state.case;
  const { offerId, mediatorId } = state.offer;
  return [{ type: 'OfferWithdrawn', data: { assignmentId, disputeId, offerId, mediatorId } }];
}

/** Whom the next offer goes to: the first who is left; null: nobody is. */
export const bestOf = (candidates: readonly CandidateJudged[]): string | null =>
  candidates.find(({ removedBy }) => removedBy === null)?.mediatorId ?? null;
