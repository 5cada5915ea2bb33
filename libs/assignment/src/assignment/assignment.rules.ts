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
import type { AssignmentState, Offer, OpenedAssignment, PastOffer } from './assignment.state.js';

export function requireOpened(state: AssignmentState): OpenedAssignment {
  if (state.status === 'none' || state.status === 'never-opened')
    throw notFound('ASSIGNMENT_UNKNOWN', '没有找到该选派，请刷新后重试。');
  return state;
}

/** When the thing happened: a late entry is judged by the time it tells, not by the time it was typed. */
export const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

const notYours = (): DomainError => forbidden('OFFER_NOT_YOURS', '该邀请不是发给您的，只有受邀调解员本人可以答复。');

/** An offer is answered by the person it was made to and by nobody else. */
export function requireOwnOffer(offer: Offer, mediatorId: string): void {
  if (offer.mediatorId !== mediatorId) throw notYours();
}

/** The deadline is a fact: an alarm that rings late gives nobody more time (design.md 4.1). */
export function requireInTime(offer: Offer, metadata: CommandMetadata): void {
  if (instantOf(metadata) >= offer.expiresAt) throw expired('正在转邀其他调解员');
}

const expired = (now: string): DomainError =>
  conflict('OFFER_EXPIRED', `该邀请已超过答复时间，${now}。如仍愿意办理，请联系负责人指派。`);

/** Where the case is now, said to somebody who was asked before. */
function whereNow(state: OpenedAssignment, mediatorId: string): string {
  switch (state.status) {
    case 'offered':
      return '案件已转邀其他调解员';
    case 'taken':
      return state.mediatorId === mediatorId ? '案件现由您办理' : '案件已由其他调解员接手';
    case 'exhausted':
      return '案件已交负责人安排';
    case 'closed':
      return '案件的调解已经结束';
    case 'searching':
    case 'held':
      return '案件正在另行安排';
  }
}

/**
 * What an answer to an offer that is over is told: how it ended, and where the case is now. Nobody else's offer is spoken
 * of.
 * @returns `OFFER_EXPIRED`, `OFFER_DECLINED`, `OFFER_WITHDRAWN`, `OFFER_GIVEN_TO_ANOTHER`, `OFFER_ACCEPTED`, `CASE_HAS_LEFT_YOU`,
 * `OFFER_NOT_YOURS`, `OFFER_UNKNOWN`
 */
export function offerIsOver(state: OpenedAssignment, offerId: string, mediatorId: string): DomainError {
  if (state.status === 'taken' && state.offerId === offerId) {
    return state.mediatorId === mediatorId
      ? conflict('OFFER_ACCEPTED', '您已接受该邀请。不能继续办理的，请在案件页选择“退回案件”，或联系负责人改派。')
      : notYours();
  }
  const past = state.pastOffers[offerId];
  if (!past) return notFound('OFFER_UNKNOWN', '没有找到该邀请，请刷新后重试。');
  return past.mediatorId === mediatorId ? pastOffer(past, state) : notYours();
}

function pastOffer({ how, mediatorId }: PastOffer, state: OpenedAssignment): DomainError {
  const now = whereNow(state, mediatorId);
  const elsewhere = state.status === 'taken' && state.mediatorId !== mediatorId;
  switch (how) {
    case 'expired':
      return expired(now);
    case 'declined':
      return conflict('OFFER_DECLINED', `您已谢绝该邀请，${now}。如需办理，请联系负责人指派。`);
    case 'left':
      return conflict('CASE_HAS_LEFT_YOU', `您接受过该邀请，但案件已退回或改派，${now}。`);
    case 'concluded':
      return conflict('OFFER_ACCEPTED', '您已接受该邀请，案件的调解已经结束。');
    case 'withdrawn':
      return elsewhere
        ? conflict('OFFER_GIVEN_TO_ANOTHER', '该邀请已撤回：案件已由其他调解员接手。')
        : conflict('OFFER_WITHDRAWN', `该邀请已撤回，${now}。`);
  }
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
