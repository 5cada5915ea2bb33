import { type CommandMetadata, conflict, refused } from '@platform/messaging';
import { handlingNamed, LINKAGES } from '../../linkages/linkages.js';
import type { HandlingClock } from '../course.events.js';
import type {
  CloseHandoff,
  ExtendHandling,
  FollowMediation,
  PutHandoffOnHold,
  ReportProgress,
  ResumeHandoff,
} from '../handoff.commands.js';
import type { HandoffEvent } from '../handoff.events.js';
import { isHandlingOpen, requireAtWork, requireSide, standsOn } from '../handoff.rules.js';
import type { RunningHandling, SentHandoff } from '../handoff.state.js';
import { HANDLED } from '../handoff.status.js';

type Events = readonly HandoffEvent[];

export function reportProgress({ data }: ReportProgress, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  requireAtWork(state);
  const { handoffId, disputeId, storySubjectId } = state.sent;
  const { stage, reason = null } = data;
  return [
    { type: 'HandoffProgressReported', data: { handoffId, disputeId, stage, reason, storySubjectId } },
    ...handlingMet(state, data),
  ];
}

/** The petitioner was told in writing, the aid was decided on: that clock is kept, and the next one begins. */
function handlingMet(
  { sent, terms, handling }: SentHandoff,
  { stage, next = null }: Pick<ReportProgress['data'], 'stage' | 'next'>,
): Events {
  if (!handling || handling.met || handlingNamed(LINKAGES[terms.linkage], handling.rule)?.metBy !== stage) return [];
  const { handoffId, disputeId } = sent;
  return [
    { type: 'HandoffHandlingMet', data: { handoffId, disputeId, rule: handling.rule } },
    ...(next ? [{ type: 'HandoffHandlingStarted', data: { handoffId, disputeId, clock: next } } as const] : []),
  ];
}

/** Which side may grant it is a rule of the link; nobody shortens by it. */
export function extendHandling({ data }: ExtendHandling, state: SentHandoff, metadata: CommandMetadata): Events {
  // Whoever stands on neither side learns nothing of it.
  if (!standsOn(state, 'sender', data, metadata)) requireSide(state, 'receiver', data, metadata);
  const { handling, terms } = state;
  const longer = handling && handlingNamed(LINKAGES[terms.linkage], handling.rule)?.longer;
  if (!handling || !longer || !data.clock || !isHandlingOpen(state)) {
    throw refused('HANDLING_NOT_EXTENDABLE', '该移送没有可以批准延长的办理期限。');
  }
  requireSide(state, longer.by, data, metadata);
  if (data.clock.dueAt === handling.dueAt) return [];
  if (data.clock.dueAt < handling.dueAt) {
    throw refused('EXTENSION_NOT_LATER', '延长后的期限应晚于原期限，请重新填写日期。', {
      field: 'dueOn',
      source: longer.source,
    });
  }
  return [extended(state, data.clock, 'granted', data.reason)];
}

/** What a court gave out runs by the clock of the mediation: extended, paused and resumed with it (特邀调解规定 27). */
export function followMediation({ data }: FollowMediation, state: SentHandoff): Events {
  const { handling, status, sent } = state;
  const { rule, clock } = data;
  if (!handling || handling.met || handling.rule !== rule || !HANDLED.includes(status)) return [];
  if (clock) {
    const isKnown = clock.dueAt === handling.dueAt && !handling.paused;
    return isKnown ? [] : [extended(state, { ...bare(handling), ...clock }, 'mediation', null)];
  }
  const { handoffId, disputeId } = sent;
  return handling.paused ? [] : [{ type: 'HandoffHandlingPaused', data: { handoffId, disputeId, rule } }];
}

export function bare({ overdue: _overdue, paused: _paused, ...clock }: RunningHandling): HandlingClock {
  return clock;
}

function extended(
  { sent }: SentHandoff,
  clock: HandlingClock,
  because: 'mediation' | 'granted',
  reason: string | null,
): HandoffEvent {
  const { handoffId, disputeId, storySubjectId } = sent;
  return { type: 'HandoffHandlingExtended', data: { handoffId, disputeId, because, clock, reason, storySubjectId } };
}

/** It says that nothing moves and why; no clock stops by it. */
export function putOnHold({ data }: PutHandoffOnHold, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  if (state.status === 'on-hold') return [];
  requireAtWork(state);
  const { handoffId, disputeId, storySubjectId } = state.sent;
  return [{ type: 'HandoffPutOnHold', data: { handoffId, disputeId, reason: data.reason, storySubjectId } }];
}

export function resume({ data }: ResumeHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  if (state.status === 'in-progress') return [];
  if (state.status !== 'on-hold') throw conflict('NOT_ON_HOLD', '该移送没有暂停，无须恢复。');
  const { handoffId, disputeId } = state.sent;
  return [{ type: 'HandoffResumed', data: { handoffId, disputeId } }];
}

export function close({ data }: CloseHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'sender', data, metadata);
  if (state.status === 'closed') return [];
  if (state.status !== 'concluded') throw conflict('NOT_CONCLUDED', '接收单位尚未反馈结果，不能确认办结。');
  const { handoffId, disputeId } = state.sent;
  return [{ type: 'HandoffClosed', data: { handoffId, disputeId } }];
}
