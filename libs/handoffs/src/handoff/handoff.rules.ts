import { type CommandMetadata, conflict, type DomainError, forbidden, invalid, notFound } from '@platform/messaging';
import { LINKAGES } from '../linkages/linkages.js';
import type { Side } from './course.events.js';
import type { Acting, ConcludeHandoff } from './handoff.commands.js';
import { HANDOFF_OUTCOMES, kindOf, RETURN_CODES, type ReturnCode } from './handoff.events.js';
import type { HandoffState, SentHandoff } from './handoff.state.js';
import { AT_WORK, BEFORE_THE_ARBITER, HANDLED, UNANSWERED } from './handoff.status.js';

export function requireSent(state: HandoffState): SentHandoff {
  if (state.status === 'none' || state.sent === null) {
    throw notFound('HANDOFF_UNKNOWN', '没有找到该移送，请刷新后重试。');
  }
  return state;
}

const bodyOf = ({ sent, terms, arbitration }: SentHandoff, side: Side): string | null => {
  if (side === 'sender') return sent.fromOrganisationId;
  if (side === 'receiver') return sent.toOrganisationId;
  return arbitration?.arbiterOrganisationId ?? terms.arbiterOrganisationId;
};

export function standsOn(state: SentHandoff, side: Side, { sides = [] }: Acting, metadata: CommandMetadata): boolean {
  const { organisationId } = metadata.actor;
  return sides.includes(side) || (organisationId !== null && organisationId === bodyOf(state, side));
}

const NOT_THIS_SIDE: Readonly<Record<Side, string>> = {
  sender: '该移送不是贵单位发出的，只有移送单位可以办理此项。',
  receiver: '该移送不是发给贵单位的，只有接收单位可以答复。',
  arbiter: '只有双方的共同上级可以裁定。',
};

/** Each step belongs to one side; the other can only ask. */
export function requireSide(state: SentHandoff, side: Side, acting: Acting, metadata: CommandMetadata): void {
  if (!standsOn(state, side, acting, metadata)) throw forbidden('HANDOFF_NOT_YOURS', NOT_THIS_SIDE[side]);
}

/** When the thing happened: a late entry is judged by the time it tells, not by the time it was typed. */
const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

export const isDue = ({ answerDueAt }: SentHandoff, metadata: CommandMetadata): boolean =>
  instantOf(metadata) >= answerDueAt;

export const hasPassed = (dueAt: string, metadata: CommandMetadata): boolean => instantOf(metadata) >= dueAt;

/** Whether silence ends it is a rule of the link; only what moves the owner can lapse. */
export const lapses = ({ sent, terms }: Pick<SentHandoff, 'sent' | 'terms'>): boolean =>
  sent.purpose === 'transfer' && LINKAGES[terms.linkage].silence === 'lapse';

const lapsed = (): DomainError =>
  conflict('HANDOFF_LAPSED', '该移送已超过答复期限而失效，案件仍由移送单位办理；如仍需接收，请对方重新移送。');

const CLOSED_DOORS: Readonly<Partial<Record<SentHandoff['status'], readonly [code: string, text: string]>>> = {
  returned: ['HANDOFF_RETURNED', '该移送已退回，不能再答复；如仍需接收，请对方重新移送。'],
  upheld: ['HANDOFF_RETURNED', '异议已成立，案件由移送单位办理；如仍需接收，请对方重新移送。'],
  recalled: ['HANDOFF_RECALLED', '该移送已由移送单位撤回，无须再答复。'],
  concluded: ['HANDOFF_CONCLUDED', '该移送已办结，不能再答复。'],
  closed: ['HANDOFF_CONCLUDED', '该移送已办结，不能再答复。'],
  blocked: ['HANDOFF_BLOCKED', '该案件反复移送，已报请共同上级指定办理单位，请等待裁定。'],
  objected: ['HANDOFF_OBJECTED', '已提出异议，请等待移送单位或共同上级答复。'],
  'return-requested': ['HANDOFF_RETURN_OPEN', '一方已请求退回，请先答复该请求。'],
};

/** The deadline is a fact: an alarm that rings late gives nobody more time (design.md 4.1). */
export function requireAnswerable(state: SentHandoff, metadata: CommandMetadata): void {
  if (state.status === 'lapsed') throw lapsed();
  const door = CLOSED_DOORS[state.status];
  if (door) throw conflict(...door);
  if (AT_WORK.includes(state.status)) {
    throw conflict('HANDOFF_ACCEPTED', '该移送已接收，不能再退回；请办理完毕后反馈结果，或请求退回。');
  }
  if (lapses(state) && isDue(state, metadata)) throw lapsed();
}

export function requireAtWork(state: SentHandoff): void {
  if (AT_WORK.includes(state.status)) return;
  const door = CLOSED_DOORS[state.status];
  if (door) throw conflict(...door);
  throw conflict('HANDOFF_NOT_ACCEPTED', '请先接收该移送，再办理此项。');
}

export function requireOpenArbitration(state: SentHandoff): void {
  if (!BEFORE_THE_ARBITER.includes(state.status)) {
    throw conflict('NOTHING_TO_DECIDE', '该移送没有待裁定的异议，请刷新后查看。');
  }
}

export function requireReason(code: ReturnCode, reason: string): void {
  if (!RETURN_CODES.includes(code)) {
    throw invalid('RETURN_CODE_UNKNOWN', '请从列表中选择退回类别。', { field: 'code' });
  }
  if (reason.trim() === '') {
    throw invalid('RETURN_REASON_MISSING', '退回须写明理由，请填写后提交。', {
      field: 'reason',
      source: '信访工作条例 第二十三条（参照）',
    });
  }
}

/** The papers go back only when the sender agrees (信访工作条例 23). */
export function requireFreeReturn({ terms }: SentHandoff): void {
  const linkage = LINKAGES[terms.linkage];
  if (linkage.returns === 'by-objection') {
    throw conflict('RETURN_BY_OBJECTION_ONLY', `${linkage.term}不能自行退回，请提出异议并写明依据。`, {
      source: linkage.answer.source,
    });
  }
}

export function requireObjectable(state: SentHandoff, legalBasis: string, metadata: CommandMetadata): void {
  if (kindOf(state.sent.purpose) === 'notice') {
    throw conflict('NOTICE_NEEDS_NO_ANSWER', '告知事项只须签收，无须答复。');
  }
  requireAnswerable(state, metadata);
  if (legalBasis.trim() === '') {
    throw invalid('LEGAL_BASIS_MISSING', '提出异议须写明法律依据，请填写后提交。', { field: 'legalBasis' });
  }
  const linkage = LINKAGES[state.terms.linkage];
  if (linkage.objectionEnds && isDue(state, metadata)) {
    throw conflict('OBJECTION_TOO_LATE', '提出异议的期限已过，请按规定办理。', { source: linkage.answer.source });
  }
}

export function requireOutcome({ data }: ConcludeHandoff, state: SentHandoff, metadata: CommandMetadata): void {
  const possible: readonly string[] = HANDOFF_OUTCOMES[state.sent.purpose];
  if (!possible.includes(data.outcome)) {
    throw invalid('OUTCOME_INVALID', '办理结果与移送事项不符，请重新选择。', { field: 'outcome' });
  }
  // The day must have begun in Shanghai.
  if (Date.parse(`${data.decidedOn}T00:00:00+08:00`) > Date.parse(metadata.now)) {
    throw invalid('DECIDED_IN_FUTURE', '作出日期不能晚于今天，请核对。', { field: 'decidedOn' });
  }
}

/** Its day is still to be kept: the matter is not done, and the mediation behind it does not rest. */
export const isHandlingOpen = ({ handling, status }: Pick<SentHandoff, 'handling' | 'status'>): boolean =>
  handling !== null && !handling.met && !handling.paused && HANDLED.includes(status);

export const waitsForAnswer = ({ status }: SentHandoff): boolean => UNANSWERED.includes(status);
