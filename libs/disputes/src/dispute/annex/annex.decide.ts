import type { CommandMetadata, DomainCommand } from '@platform/messaging';
import * as aftermath from '../decisions/aftermath.js';
import * as duplicates from '../decisions/duplicates.js';
import * as people from '../decisions/people.js';
import type { DisputeEvent } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';
import type { AnnexCommand } from './annex.commands.js';

// One arm per command: the table of contents of this part of the model.
// oxlint-disable-next-line complexity
export function decideAnnex(
  dispute: Dispute,
  command: AnnexCommand,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  switch (command.type) {
    case 'DecideDuplicate':
      return duplicates.decideDuplicate(command.data, dispute, metadata);
    case 'UndoDuplicate':
      return duplicates.undoDuplicate(command.data, dispute);
    case 'JoinSeries':
      return duplicates.joinSeries(command.data, dispute);
    case 'NoteLead':
      return duplicates.noteLead(command.data, dispute);
    case 'AnswerLead':
      return duplicates.answerLead(command.data, dispute);
    case 'JoinParty':
      return people.joinParty(command.data, dispute);
    case 'ReleaseParty':
      return people.releaseParty(command.data, dispute, metadata);
    case 'SucceedParty':
      return people.succeedParty(command.data, dispute, metadata);
    case 'NameRepresentative':
      return people.nameRepresentative(command.data, dispute);
    case 'CheckIdentity':
      return people.checkIdentity(command.data, dispute, metadata);
    case 'NoteEarlierDecision':
      return people.noteEarlierDecision(command.data, dispute, metadata);
    case 'RecordPayment':
      return aftermath.recordPayment(command.data, dispute, metadata);
    case 'ChangeAgreement':
      return aftermath.changeAgreement(command.data, dispute, metadata);
    case 'EndAgreement':
      return aftermath.endAgreement(command.data, dispute, metadata);
    case 'ReopenDispute':
      return aftermath.reopenDispute(command.data, dispute);
    case 'GrantSubsidy':
      return aftermath.grantSubsidy(command.data, dispute);
    default:
      return unknownCommand(command);
  }
}

function unknownCommand(command: never): never {
  throw new Error(`no decision for ${(command as DomainCommand).type}`);
}
