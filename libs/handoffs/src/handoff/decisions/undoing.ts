import { type CommandMetadata, conflict, forbidden } from '@platform/messaging';
import type { AnswerReturn, RecallHandoff, RequestReturn } from '../handoff.commands.js';
import type { HandoffEvent } from '../handoff.events.js';
import { requireAtWork, requireSide, standsOn, waitsForAnswer } from '../handoff.rules.js';
import type { SentHandoff } from '../handoff.state.js';
import { AT_WORK, BEFORE_THE_ARBITER } from '../handoff.status.js';

type Events = readonly HandoffEvent[];

/** Alone until it is accepted; afterwards it is a request, and the answer is the other side's. */
export function recall({ data }: RecallHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'sender', data, metadata);
  const { handoffId, disputeId, purpose, storySubjectId } = state.sent;
  const { reason } = data;
  if (state.status === 'recalled') return [];
  if (AT_WORK.includes(state.status)) return [requested(state, 'sender', reason)];
  if (state.status === 'return-requested' && state.returnRequestedBy === 'sender') return [];
  if (!waitsForAnswer(state) && !BEFORE_THE_ARBITER.includes(state.status)) {
    throw conflict('NOTHING_TO_RECALL', '该移送已经结束，无可撤回；请刷新后查看。');
  }
  return [{ type: 'HandoffRecalled', data: { handoffId, disputeId, purpose, reason, storySubjectId } }];
}

export function requestReturn({ data }: RequestReturn, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  if (state.status === 'return-requested' && state.returnRequestedBy === 'receiver') return [];
  requireAtWork(state);
  return [requested(state, 'receiver', data.reason)];
}

function requested({ sent }: SentHandoff, by: 'sender' | 'receiver', reason: string): HandoffEvent {
  const { handoffId, disputeId, storySubjectId } = sent;
  return { type: 'HandoffReturnRequested', data: { handoffId, disputeId, by, reason, storySubjectId } };
}

export function answerReturn({ data }: AnswerReturn, state: SentHandoff, metadata: CommandMetadata): Events {
  const { returnRequestedBy, sent } = state;
  if (state.status === 'returned' && data.decision === 'accepted') return [];
  if (!returnRequestedBy) throw conflict('NO_RETURN_REQUESTED', '没有待答复的退回请求，请刷新后查看。');
  const answering = returnRequestedBy === 'sender' ? 'receiver' : 'sender';
  if (!standsOn(state, answering, data, metadata)) {
    throw forbidden('HANDOFF_NOT_YOURS', '退回请求须由对方单位答复。');
  }
  const { handoffId, disputeId, purpose, storySubjectId, fromOrganisationId, toOrganisationId } = sent;
  if (data.decision === 'refused') {
    const reason = data.reason ?? null;
    return [{ type: 'HandoffReturnRefused', data: { handoffId, disputeId, reason, storySubjectId } }];
  }
  return [
    {
      type: 'HandoffReturnAccepted',
      data: {
        handoffId,
        disputeId,
        purpose,
        fromOrganisationId: toOrganisationId,
        toOrganisationId: fromOrganisationId,
      },
    },
  ];
}
