import {
  type CommandMetadata,
  conflict,
  type DomainError,
  forbidden,
  invalid,
  notFound,
  refused,
} from '@platform/messaging';
import type { AcceptOffer, AssignDirectly } from './assignment.commands.js';
import type { AssignmentState, Offer, OpenedAssignment } from './assignment.state.js';

export function requireOpened(state: AssignmentState): OpenedAssignment {
  if (state.status === 'none' || state.status === 'never-opened')
    throw notFound('ASSIGNMENT_UNKNOWN', '没有找到该选派，请刷新后重试。');
  return state;
}

/** When the thing happened: a late entry is judged by the time it tells, not by the time it was typed. */
export const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

/** An offer is answered by the person it was made to and by nobody else. */
export function requireOwnOffer(offer: Offer, mediatorId: string): void {
  if (offer.mediatorId !== mediatorId) {
    throw forbidden('OFFER_NOT_YOURS', '该邀请不是发给您的，只有受邀调解员本人可以答复。');
  }
}

const offerExpired = (): DomainError =>
  conflict('OFFER_EXPIRED', '该邀请已超过答复时间，已转邀其他调解员；如仍愿意办理，请联系负责人指派。');

/** The deadline is a fact: an alarm that rings late gives nobody more time (design.md 4.1). */
export function requireInTime(offer: Offer, metadata: CommandMetadata): void {
  if (instantOf(metadata) >= offer.expiresAt) throw offerExpired();
}

const OVER: Readonly<Record<'expired' | 'declined' | 'withdrawn', () => DomainError>> = {
  expired: offerExpired,
  declined: () => conflict('OFFER_DECLINED', '该邀请已被谢绝，不能再答复；如需办理，请联系负责人指派。'),
  withdrawn: () => conflict('OFFER_WITHDRAWN', '该邀请已撤回，案件已另行安排。'),
};

/** What a click on an offer that is over is told. */
export function offerIsOver(state: OpenedAssignment, offerId: string): DomainError {
  const ending = state.pastOffers[offerId];
  if (ending) return OVER[ending]();
  const accepted = state.status === 'taken' && state.offerId === offerId;
  return accepted
    ? conflict('OFFER_ACCEPTED', '该邀请已被接受；如不能继续办理，请联系负责人改派。')
    : notFound('OFFER_UNKNOWN', '没有找到该邀请，请刷新后重试。');
}

/**
 * Nobody is assigned without an offer unless a coordinator of the body, or of one above it, says so with a reason; grounds
 * for recusal and lost qualifications bind the coordinator too (特邀规定 第十五条).
 */
export function requireDirectAssignmentAllowed({ data }: AssignDirectly, { actor }: CommandMetadata): void {
  requireSupervisor(data.supervisors, actor, '直接指派调解员');
  if (data.reason.trim() === '') {
    throw invalid('REASON_MISSING', '直接指派须写明理由，请填写后提交。', { field: 'reason' });
  }
  if (data.barredBecause) {
    throw refused('MEDIATOR_BARRED', `不能指派该调解员：${data.barredBecause.text}请另选人员。`, {
      field: 'mediatorId',
      source: data.barredBecause.source,
    });
  }
}

/** Coordinator of the body of the case, or of one above it. */
export function requireSupervisor(supervisors: readonly string[], actor: CommandMetadata['actor'], what: string): void {
  const supervises = actor.organisationId !== null && supervisors.includes(actor.organisationId);
  if (actor.role !== 'coordinator' || !supervises) {
    throw forbidden('COORDINATOR_ONLY', `只有办理机构或其上级的负责人可以${what}。`);
  }
}

/** Looked at again at the moment of the answer: other cases may have come in between. */
export function requireRoom({ data: { load } }: AcceptOffer): void {
  if (load === null) throw refused('MEDIATOR_LEFT', '您已不在名册中，不能接受新案件，请联系负责人。');
  if (load.openCases >= load.capacity) {
    throw refused(
      'CAPACITY_REACHED',
      `您在办 ${load.openCases} 件，已达上限 ${load.capacity} 件，请先结案或谢绝本次邀请；确需办理请联系负责人。`,
    );
  }
}
