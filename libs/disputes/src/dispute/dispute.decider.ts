import type { CommandMetadata } from '@platform/messaging';
import type { Decider } from '@platform/event-store';
import { decideAnnex } from './annex/annex.decide.js';
import { isAnnexCommand } from './annex/annex.commands.js';
import * as agreement from './decisions/agreement.js';
import * as closing from './decisions/closing.js';
import * as confirmation from './decisions/confirmation.js';
import * as consent from './decisions/consent.js';
import * as deadlines from './decisions/deadlines.js';
import * as ending from './decisions/ending.js';
import * as intake from './decisions/intake.js';
import * as sessions from './decisions/sessions.js';
import * as supervision from './decisions/supervision.js';
import * as transfer from './decisions/transfer.js';
import type { DisputeCommand } from './dispute.commands.js';
import type { DisputeEvent } from './dispute.events.js';
import { evolve } from './dispute.evolve.js';
import { dayOf, mustExist, mustNotPrecedeRequest } from './dispute.rules.js';
import { decideProceedings } from './proceedings.decide.js';
import { isSafeguardsCommand } from './safeguards/safeguards.commands.js';
import { decideSafeguards } from './safeguards/safeguards.decide.js';
import { type Dispute, type DisputeState, initialState } from './dispute.state.js';

type LaterCommand = Exclude<DisputeCommand, { type: 'RegisterDispute' }>;

function decide(command: DisputeCommand, state: DisputeState, metadata: CommandMetadata): readonly DisputeEvent[] {
  if (command.type === 'RegisterDispute') return intake.registerDispute(command.data, state, metadata);
  const dispute = mustExist(state);
  mustNotPrecedeRequest(dispute, dayOf(metadata), 'happenedAt');
  return decideOn(dispute, command, metadata);
}

// One arm per command: the table of contents of the model.
// oxlint-disable-next-line complexity
function decideOn(dispute: Dispute, command: LaterCommand, metadata: CommandMetadata): readonly DisputeEvent[] {
  if (isAnnexCommand(command)) return decideAnnex(dispute, command, metadata);
  if (isSafeguardsCommand(command)) return decideSafeguards(dispute, command, metadata);
  switch (command.type) {
    case 'ScreenDispute':
      return intake.screenDispute(command.data, dispute);
    case 'DecideRouting':
      return intake.decideRouting(command.data, dispute);
    case 'Reroute':
      return intake.reroute(command.data, dispute);
    case 'OverrideRouting':
      return intake.overrideRouting(command.data, dispute);
    case 'RecordConsent':
      return consent.recordConsent(command.data, dispute, metadata);
    case 'RefuseDispute':
      return consent.refuseDispute(command.data, dispute, metadata);
    case 'AcceptDispute':
      return consent.acceptDispute(command.data, dispute, metadata);
    case 'AppointMediator':
      return sessions.appointMediator(command.data, dispute, metadata);
    case 'TellRights':
      return sessions.tellRights(command.data, dispute);
    case 'ScheduleSession':
      return sessions.scheduleSession(command.data, dispute, metadata);
    case 'RecordSession':
      return sessions.recordSession(command.data, dispute, metadata);
    case 'AgreeExtension':
      return sessions.agreeExtension(command.data, dispute, metadata);
    case 'ConcludeMediation':
      return ending.concludeMediation(command.data, dispute, metadata);
    case 'TellRoutes':
      return ending.tellRoutes(command.data, dispute);
    case 'DraftAgreement':
      return agreement.draftAgreement(command.data, dispute, metadata);
    case 'SignAgreement':
      return agreement.signAgreement(command.data, dispute, metadata);
    case 'RequestConfirmation':
      return confirmation.requestConfirmation(command.data, dispute, metadata);
    case 'RecordConfirmation':
      return confirmation.recordConfirmation(command.data, dispute);
    case 'RecordPerformance':
      return closing.recordPerformance(command.data, dispute, metadata);
    case 'RecordReturnVisit':
      return closing.recordReturnVisit(command.data, dispute, metadata);
    case 'CloseDispute':
      return closing.closeDispute(command.data, dispute, metadata);
    case 'FileDossier':
      return closing.fileDossier(command.data, dispute);
    case 'StartTransfer':
      return transfer.startTransfer(command.data, dispute);
    case 'TakeOver':
      return transfer.takeOver(command.data, dispute, metadata);
    case 'GiveBack':
      return transfer.giveBack(command.data, dispute, metadata);
    case 'RecordTransferReturn':
      return transfer.recordTransferReturn(command.data, dispute);
    case 'MarkOverdue':
      return deadlines.markOverdue(command.data, dispute, metadata);
    case 'Escalate':
      return deadlines.escalate(command.data, dispute);
    case 'RemindOfClock':
      return supervision.remindOfClock(command.data, dispute);
    case 'RecountClock':
      return supervision.recountClock(command.data, dispute);
    case 'OrderSupervision':
      return supervision.orderSupervision(command.data, dispute, metadata);
    case 'AnswerEscalation':
      return deadlines.answerEscalation(command.data, dispute, metadata);
    case 'ReportSafety':
      return deadlines.reportSafety(command.data, dispute);
    default:
      return decideProceedings(dispute, command, metadata);
  }
}

export const disputeDecider: Decider<DisputeState, DisputeCommand, DisputeEvent> = { initialState, decide, evolve };
