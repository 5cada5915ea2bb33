import type { Decider } from '@platform/event-store';
import type { CommandMetadata } from '@platform/messaging';
import { accept, conclude, giveBack, handlingOverdue, lapse, receive, recordDelivery } from './decisions/answer.js';
import {
  announceAttachment,
  answerProposal,
  confirmErasure,
  notifyErasure,
  propose,
  readPackage,
  sealAttachment,
  storeAttachment,
} from './decisions/material.js';
import { concede, decideObjection, objectTo } from './decisions/objection.js';
import { answerReturn, recall, requestReturn } from './decisions/undoing.js';
import { close, extendHandling, followMediation, putOnHold, reportProgress, resume } from './decisions/working.js';
import type { HandoffCommand, SendHandoff } from './handoff.commands.js';
import type { HandoffEvent } from './handoff.events.js';
import { requireSent } from './handoff.rules.js';
import { evolveHandoff, type HandoffState, initialHandoff, type SentHandoff } from './handoff.state.js';

export const handoffStream = (handoffId: string): string => `handoff-${handoffId}`;

function sendHandoff({ data }: SendHandoff, state: HandoffState): readonly HandoffEvent[] {
  if (state.status !== 'none') return [];
  const { draft, sent, blocked } = data;
  return [
    { type: 'HandoffDrafted', data: draft },
    { type: 'HandoffSent', data: sent },
    ...(blocked ? [{ type: 'HandoffBlocked', data: blocked } as const] : []),
  ];
}

type Later = Exclude<HandoffCommand, SendHandoff>;

// One arm per command is the table of contents of the model.
// oxlint-disable-next-line complexity
function decideLater(command: Later, state: SentHandoff, metadata: CommandMetadata): readonly HandoffEvent[] {
  switch (command.type) {
    case 'RecordDelivery':
      return recordDelivery(command, state);
    case 'ReceiveHandoff':
      return receive(command, state, metadata);
    case 'AcceptHandoff':
      return accept(command, state, metadata);
    case 'ReturnHandoff':
      return giveBack(command, state, metadata);
    case 'LapseHandoff':
      return lapse(state, metadata);
    case 'ConcludeHandoff':
      return conclude(command, state, metadata);
    case 'ObjectToHandoff':
      return objectTo(command, state, metadata);
    case 'ConcedeObjection':
      return concede(command, state, metadata);
    case 'DecideObjection':
      return decideObjection(command, state, metadata);
    case 'RecallHandoff':
      return recall(command, state, metadata);
    case 'RequestReturn':
      return requestReturn(command, state, metadata);
    case 'AnswerReturn':
      return answerReturn(command, state, metadata);
    case 'ReportProgress':
      return reportProgress(command, state, metadata);
    case 'PutHandoffOnHold':
      return putOnHold(command, state, metadata);
    case 'ExtendHandling':
      return extendHandling(command, state, metadata);
    case 'FollowMediation':
      return followMediation(command, state);
    case 'ResumeHandoff':
      return resume(command, state, metadata);
    case 'MarkHandlingOverdue':
      return handlingOverdue(state, metadata);
    case 'CloseHandoff':
      return close(command, state, metadata);
    case 'ProposeMaterial':
      return propose(command, state, metadata);
    case 'AnswerProposal':
      return answerProposal(command, state, metadata);
    case 'ReadPackage':
      return readPackage(command, state, metadata);
    case 'AnnounceAttachment':
      return announceAttachment(command, state, metadata);
    case 'StoreAttachment':
      return storeAttachment(command, state, metadata);
    case 'SealAttachment':
      return sealAttachment(command, state);
    case 'NotifyErasure':
      return notifyErasure(command, state);
    case 'ConfirmErasure':
      return confirmErasure(command, state, metadata);
  }
}

export const handoffDecider: Decider<HandoffState, HandoffCommand, HandoffEvent> = {
  initialState: initialHandoff,
  evolve: evolveHandoff,
  decide(command, state, metadata) {
    return command.type === 'SendHandoff'
      ? sendHandoff(command, state)
      : decideLater(command, requireSent(state), metadata);
  },
};
