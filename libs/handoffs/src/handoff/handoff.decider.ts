import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict } from '@platform/messaging';
import type {
  AcceptHandoff,
  ConcludeHandoff,
  HandoffCommand,
  ReceiveHandoff,
  ReturnHandoff,
  SendHandoff,
} from './handoff.commands.js';
import type { HandoffEvent, HandoffReceived } from './handoff.events.js';
import {
  isDue,
  lapses,
  requireAddressee,
  requireAnswerable,
  requireOutcome,
  requireReturnReason,
  requireSent,
} from './handoff.rules.js';
import { evolveHandoff, type HandoffState, initialHandoff, type SentHandoff } from './handoff.state.js';

type Events = readonly HandoffEvent[];

const NOTHING: Events = [];

export const handoffStream = (handoffId: string): string => `handoff-${handoffId}`;

function sendHandoff({ data }: SendHandoff, state: HandoffState): Events {
  return state.status === 'none' ? [{ type: 'HandoffSent', data }] : NOTHING;
}

function receipt({ data }: ReceiveHandoff | AcceptHandoff, { sent }: SentHandoff): HandoffReceived {
  const { handoffId, partnerOrderNo = null } = data;
  return { type: 'HandoffReceived', data: { handoffId, disputeId: sent.disputeId, partnerOrderNo } };
}

function receive(command: ReceiveHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireAddressee(state, metadata);
  if (state.status === 'received' || state.status === 'accepted') return NOTHING;
  requireAnswerable(state, metadata);
  return [receipt(command, state)];
}

function accept(command: AcceptHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireAddressee(state, metadata);
  if (state.status === 'accepted') return NOTHING;
  requireAnswerable(state, metadata);
  const { disputeId, purpose, channel, fromOrganisationId, toOrganisationId } = state.sent;
  const { handoffId, partnerOrderNo = null } = command.data;
  const accepted: HandoffEvent = {
    type: 'HandoffAccepted',
    data: { handoffId, disputeId, purpose, channel, fromOrganisationId, toOrganisationId, partnerOrderNo },
  };
  // Who accepts has received: the track shows both facts.
  return state.status === 'sent' ? [receipt(command, state), accepted] : [accepted];
}

function giveBack(command: ReturnHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireAddressee(state, metadata);
  requireReturnReason(command);
  if (state.status === 'returned' && state.code === command.data.code) return NOTHING;
  requireAnswerable(state, metadata);
  const { disputeId, purpose, storySubjectId } = state.sent;
  return [{ type: 'HandoffReturned', data: { ...command.data, disputeId, purpose, storySubjectId } }];
}

function lapse(state: SentHandoff, metadata: CommandMetadata): Events {
  if ((state.status !== 'sent' && state.status !== 'received') || !isDue(state, metadata)) return NOTHING;
  const { handoffId, disputeId, purpose, toOrganisationId, answerDueAt } = state.sent;
  if (lapses(purpose)) return [{ type: 'HandoffLapsed', data: { handoffId, disputeId, purpose } }];
  if (state.overdue) return NOTHING;
  return [{ type: 'HandoffOverdue', data: { handoffId, disputeId, purpose, toOrganisationId, answerDueAt } }];
}

function conclude(command: ConcludeHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireAddressee(state, metadata);
  requireOutcome(command, state, metadata);
  const { handoffId, outcome, decidedOn, documentNo = null, reason = null } = command.data;
  if (state.status === 'concluded' && state.conclusion.outcome === outcome) return NOTHING;
  if (state.status !== 'accepted') {
    // Not taking the application up is itself the court's answer (民诉法解释 355); everything else needs acceptance first.
    if (outcome === 'not-accepted') requireAnswerable(state, metadata);
    else throw conflict('HANDOFF_NOT_ACCEPTED', '请先接收该移送，再反馈办理结果。');
  }
  const { disputeId, purpose, agreementId, storySubjectId } = state.sent;
  return [
    {
      type: 'HandoffConcluded',
      data: { handoffId, disputeId, purpose, agreementId, outcome, decidedOn, documentNo, reason, storySubjectId },
    },
  ];
}

export const handoffDecider: Decider<HandoffState, HandoffCommand, HandoffEvent> = {
  initialState: initialHandoff,
  evolve: evolveHandoff,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'SendHandoff':
        return sendHandoff(command, state);
      case 'ReceiveHandoff':
        return receive(command, requireSent(state), metadata);
      case 'AcceptHandoff':
        return accept(command, requireSent(state), metadata);
      case 'ReturnHandoff':
        return giveBack(command, requireSent(state), metadata);
      case 'LapseHandoff':
        return lapse(requireSent(state), metadata);
      case 'ConcludeHandoff':
        return conclude(command, requireSent(state), metadata);
    }
  },
};
