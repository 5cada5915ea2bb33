import { type CommandMetadata, refused } from '@platform/messaging';
import { outlivesTheCase } from '../clocks.js';
import type { OrderSupervisionCommand, RecountClockCommand, RemindOfClockCommand } from '../dispute.commands.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow } from '../dispute.rules.js';
import { type Dispute, openClock } from '../dispute.state.js';
import { bodyAtWork, lowestRung, raised } from './deadlines.js';

/**
 * The first rung of the ladder (design.md 4.4): yellow, then red, each once for a last day. A clock that stopped, rests or
 * is over reminds nobody; windows of the parties after the case are theirs to watch.
 */
export function remindOfClock(
  { disputeId, clockId, level, source }: RemindOfClockCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  const running = openClock(dispute, (clock) => clock.clockId === clockId);
  if (level === null || !running || running.overdue || running.pausedFrom !== null) return [];
  // Who was warned red is not warned yellow afterwards.
  if (running.reminded.includes(level) || running.reminded.includes('red')) return [];
  if (outlivesTheCase(running.clock)) return [];
  const { rule, dueAt } = running.clock;
  const organisationId = bodyAtWork(dispute);
  return [{ type: 'ClockReminded', data: { disputeId, clockId, rule, dueAt, level, organisationId, source } }];
}

/**
 * A change of the calendar or of the rules counts a running clock anew. One that stopped, rests (it is counted when it goes
 * on) or is over stays as it is.
 */
export function recountClock(
  { disputeId, clockId, clock, changeId, because }: RecountClockCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  const running = openClock(dispute, (one) => one.clockId === clockId);
  if (clock === null || !running || running.overdue || running.pausedFrom !== null) return [];
  const { dueAt: dueBefore, derivation, provisional } = running.clock;
  // The day that the parties agreed on stands, whatever length a rule gives now; only a holiday moves it on (民法典 203).
  if (running.extended && (because === 'rules' || clock.dueAt < dueBefore)) return [];
  if (clock.dueAt === dueBefore && clock.derivation === derivation && clock.provisional === provisional) return [];
  return [{ type: 'ClockRecounted', data: { disputeId, clock, dueBefore, changeId, because } }];
}

/** A leader or a supervising body orders in writing; the head of the body at work answers in writing, or the ladder goes on. */
export function orderSupervision(
  { disputeId, orderId, text, answerClock, rungs }: OrderSupervisionCommand['data'],
  dispute: Dispute,
  { actor }: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'order-supervision');
  if (text.trim() === '') throw refused('ORDER_WITHOUT_TEXT', '督办须写明要求，请填写后提交。', { field: 'text' });
  const { storySubjectId } = dispute.registration;
  const order = { disputeId, orderId, text, storySubjectId, organisationId: bodyAtWork(dispute) };
  return [
    { type: 'SupervisionOrdered', data: { ...order, byOrganisationId: actor.organisationId } },
    ...raised(dispute, lowestRung(rungs), 'supervision-order', null, answerClock),
  ];
}
