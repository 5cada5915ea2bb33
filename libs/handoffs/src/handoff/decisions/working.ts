import { type CommandMetadata, conflict } from '@platform/messaging';
import type { CloseHandoff, PutHandoffOnHold, ReportProgress, ResumeHandoff } from '../handoff.commands.js';
import type { HandoffEvent } from '../handoff.events.js';
import { requireAtWork, requireSide } from '../handoff.rules.js';
import type { SentHandoff } from '../handoff.state.js';

type Events = readonly HandoffEvent[];

export function reportProgress({ data }: ReportProgress, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  requireAtWork(state);
  const { handoffId, disputeId, storySubjectId } = state.sent;
  const { stage, reason = null } = data;
  return [{ type: 'HandoffProgressReported', data: { handoffId, disputeId, stage, reason, storySubjectId } }];
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
