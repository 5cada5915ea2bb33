import { nextRung, type Rung } from '@libs/deadlines';
import { type CommandMetadata, refused } from '@platform/messaging';
import { ESCALATION_RULE, escalates, isMediationRule } from '../clocks.js';
import type {
  AnswerEscalationCommand,
  EscalateCommand,
  MarkOverdueCommand,
  ReportSafetyCommand,
} from '../dispute.commands.js';
import type { Clock, DisputeEvent } from '../dispute.events.js';
import { mustAllow } from '../dispute.rules.js';
import { type Dispute, openClock } from '../dispute.state.js';
import { stopClocks } from './stop-clocks.js';

/**
 * A bell rang. Only what stands in the stream counts: a clock that stopped, was extended or was marked before, or is not
 * due yet, changes nothing.
 */
export function markOverdue(
  { disputeId, clockId, answerClock, rungs }: MarkOverdueCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const running = openClock(dispute, (clock) => clock.clockId === clockId);
  if (
    !running ||
    running.overdue ||
    running.pausedFrom !== null ||
    Date.parse(metadata.now) < Date.parse(running.clock.dueAt)
  )
    return [];
  const { rule, dueAt } = running.clock;
  const overdue: DisputeEvent = { type: 'ClockOverdue', data: { disputeId, clockId, rule, dueAt } };
  if (!escalates(rule)) return [overdue];
  return [overdue, ...climb(dispute, running.clock, { answerClock, rungs }, metadata)];
}

/** An unanswered supervision goes one rung up; everything else starts at the head of the organisation. */
function climb(
  dispute: Dispute,
  clock: Clock,
  { answerClock, rungs }: { readonly answerClock: Clock; readonly rungs: readonly Rung[] },
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  const { escalation } = dispute;
  const reason = isMediationRule(clock.rule) ? 'mediation-overdue' : `${clock.rule.replaceAll('_', '-')}-overdue`;
  if (clock.rule !== ESCALATION_RULE) return raised(dispute, lowestRung(rungs), reason, clock.clockId, answerClock);
  const rung = escalation ? nextRung(escalation.rung, rungs) : null;
  const stopped = stopClocks(dispute, ({ clockId }) => clockId === clock.clockId, metadata);
  if (rung === null) return stopped;
  const answered = { ...dispute, escalation: null };
  return [...stopped, ...raised(answered, rung, reason, clock.clockId, answerClock)];
}

export const lowestRung = (rungs: readonly Rung[]): Rung => rungs[0] ?? 'organisation-head';

/** The body at work: that of the open mediation, else the owner. */
export function bodyAtWork({ episode, ownerOrganisationId }: Dispute): string {
  return episode && episode.ending === null ? episode.organisationId : ownerOrganisationId;
}

/** One answer is awaited at a time: a second cause is told to the same rung and starts no second answer clock. */
export function raised(
  dispute: Dispute,
  rung: Rung,
  reason: string,
  clockId: string | null,
  answerClock: Clock,
): readonly DisputeEvent[] {
  const { registration, escalation } = dispute;
  const { disputeId } = registration;
  const organisationId = bodyAtWork(dispute);
  const told: DisputeEvent = {
    type: 'Escalated',
    data: { disputeId, rung: escalation?.rung ?? rung, organisationId, reason, clockId },
  };
  return escalation ? [told] : [told, { type: 'ClockStarted', data: { disputeId, clock: answerClock } }];
}

/** For a reason that is no clock of this dispute, for example `offers-exhausted`. A closed case is left in peace. */
export function escalate(
  { reason, answerClock, rungs }: EscalateCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  if (dispute.status === 'closed' || dispute.status === 'filed') return [];
  return raised(dispute, lowestRung(rungs), reason, null, answerClock);
}

export function answerEscalation(
  { disputeId, answer }: AnswerEscalationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'answer-escalation');
  if (!dispute.escalation) throw refused('NO_OPEN_ESCALATION', '没有待答复的督办。');
  const { storySubjectId } = dispute.registration;
  return [
    { type: 'EscalationAnswered', data: { disputeId, answer, storySubjectId } },
    ...stopClocks(dispute, ({ rule }) => rule === ESCALATION_RULE, metadata),
  ];
}

/** To the police or another department, promptly, when it may become a public-security or criminal case (人民调解法 25). */
export function reportSafety(data: ReportSafetyCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'report-safety');
  const { storySubjectId } = dispute.registration;
  return [{ type: 'SafetyReported', data: { ...data, storySubjectId } }];
}
