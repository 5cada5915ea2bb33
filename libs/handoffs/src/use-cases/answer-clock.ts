import { type ClockRuleId, startClock } from '@libs/deadlines';
import type { Channel } from '@libs/reference';
import type { HandoffPurpose } from '../handoff/handoff.events.js';

export interface AnswerClock {
  readonly legalBasis: string;
  readonly answerDueAt: string;
  readonly derivation: string;
}

interface AnswerRule {
  readonly clock: ClockRuleId;
  readonly legalBasis: string;
}

const TO_COURT: AnswerRule = { clock: 'court_accept_delegation', legalBasis: '人民法院在线调解规则 第十二条' };
const TO_AGENCY: AnswerRule = { clock: 'handoff_receipt', legalBasis: '人民调解法 第二十六条' };
const CONFIRMATION: AnswerRule = {
  clock: 'handoff_receipt',
  legalBasis: '人民调解法 第三十三条；民事诉讼法 第二百零五条',
};

function ruleFor(purpose: HandoffPurpose, channel: Channel): AnswerRule {
  if (purpose === 'judicial-confirmation') return CONFIRMATION;
  return channel === 'judicial' ? TO_COURT : TO_AGENCY;
}

/** The first of the two clocks: from the sending until the answer. The other, of the mediation, starts at acceptance. */
export function answerClock(handoffId: string, purpose: HandoffPurpose, channel: Channel, sentAt: string): AnswerClock {
  const { clock, legalBasis } = ruleFor(purpose, channel);
  const { dueAt, derivation } = startClock(clock, sentAt, { clockId: handoffId });
  return { legalBasis, answerDueAt: dueAt, derivation };
}
