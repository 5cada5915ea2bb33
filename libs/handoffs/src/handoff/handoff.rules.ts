import { type CommandMetadata, conflict, type DomainError, forbidden, invalid, notFound } from '@platform/messaging';
import type { ConcludeHandoff, ReturnHandoff } from './handoff.commands.js';
import { HANDOFF_OUTCOMES, type HandoffPurpose, RETURN_CODES } from './handoff.events.js';
import type { HandoffState, SentHandoff } from './handoff.state.js';

export function requireSent(state: HandoffState): SentHandoff {
  if (state.status === 'none') throw notFound('HANDOFF_UNKNOWN', '没有找到该移送，请刷新后重试。');
  return state;
}

/** Only the body it was addressed to answers; the sender keeps the case until then (首接负责). */
export function requireAddressee({ sent }: SentHandoff, { actor }: CommandMetadata): void {
  if (actor.organisationId === null || actor.organisationId !== sent.toOrganisationId) {
    throw forbidden('HANDOFF_NOT_YOURS', '该移送不是发给贵单位的，只有接收单位可以答复。');
  }
}

/** When the thing happened: a late entry is judged by the time it tells, not by the time it was typed. */
const instantOf = ({ happenedAt, now }: CommandMetadata): string => happenedAt ?? now;

export const isDue = ({ sent }: SentHandoff, metadata: CommandMetadata): boolean =>
  instantOf(metadata) >= sent.answerDueAt;

/** A transfer lapses by silence; an application to a court does not. */
export const lapses = (purpose: HandoffPurpose): boolean => purpose === 'transfer';

const lapsed = (): DomainError =>
  conflict('HANDOFF_LAPSED', '该移送已超过答复期限而失效，案件仍由移送单位办理；如仍需接收，请对方重新移送。');

/** The deadline is a fact: an alarm that rings late gives nobody more time (design.md 4.1). */
export function requireAnswerable(state: SentHandoff, metadata: CommandMetadata): void {
  switch (state.status) {
    case 'lapsed':
      throw lapsed();
    case 'returned':
      throw conflict('HANDOFF_RETURNED', '该移送已退回，不能再答复；如仍需接收，请对方重新移送。');
    case 'concluded':
      throw conflict('HANDOFF_CONCLUDED', '该移送已办结，不能再答复。');
    case 'accepted':
      throw conflict('HANDOFF_ACCEPTED', '该移送已接收，不能再退回；请办理完毕后反馈结果。');
    case 'sent':
    case 'received':
      if (lapses(state.sent.purpose) && isDue(state, metadata)) throw lapsed();
  }
}

export function requireReturnReason({ data }: ReturnHandoff): void {
  if (!RETURN_CODES.includes(data.code)) {
    throw invalid('RETURN_CODE_UNKNOWN', '请从列表中选择退回类别。', { field: 'code' });
  }
  if (data.reason.trim() === '') {
    throw invalid('RETURN_REASON_MISSING', '退回须写明理由，请填写后提交。', {
      field: 'reason',
      source: '信访工作条例 第二十三条（参照）',
    });
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
