import type { CommandMetadata } from '@platform/messaging';
import type { CourtCommand } from './court.commands.js';
import { decideCourt } from './court.decide.js';
import * as recusal from './decisions/recusal.js';
import * as sham from './decisions/sham.js';
import * as suspension from './decisions/suspension.js';
import type { DisputeEvent } from './dispute.events.js';
import type { Dispute } from './dispute.state.js';
import type { ProceedingsCommand } from './proceedings.commands.js';

/** The part of the decider about the conduct of a mediation. */
export function decideProceedings(
  dispute: Dispute,
  command: ProceedingsCommand | CourtCommand,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  switch (command.type) {
    case 'SuspendMediation':
      return suspension.suspendMediation(command.data, dispute, metadata);
    case 'ResumeMediation':
      return suspension.resumeMediation(command.data, dispute, metadata);
    case 'DiscloseRelation':
      return recusal.discloseRelation(command.data, dispute);
    case 'RequestRecusal':
      return recusal.requestRecusal(command.data, dispute);
    case 'WaiveRecusal':
      return recusal.waiveRecusal(command.data, dispute);
    case 'ReleaseMediator':
      return recusal.releaseMediator(command.data, dispute);
    case 'DecideRecusal':
      return recusal.decideRecusal(command.data, dispute);
    case 'RefuseReplacement':
      return recusal.refuseReplacement(command.data, dispute, metadata);
    case 'FlagSham':
      return sham.flagSham(command.data, dispute, metadata);
    case 'DecideSham':
      return sham.decideSham(command.data, dispute, metadata);
    default:
      return decideCourt(dispute, command, metadata);
  }
}
