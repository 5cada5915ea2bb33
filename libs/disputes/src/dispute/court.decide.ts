import type { CommandMetadata } from '@platform/messaging';
import type { CourtCommand } from './court.commands.js';
import * as company from './decisions/company.js';
import * as court from './decisions/court.js';
import type { DisputeEvent } from './dispute.events.js';
import type { Dispute } from './dispute.state.js';

/** The part of the decider about the court's side, sessions and safety. */
export function decideCourt(
  dispute: Dispute,
  command: CourtCommand,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  switch (command.type) {
    case 'RecordUndisputedFacts':
      return court.recordUndisputedFacts(command.data, dispute);
    case 'ReportToCourt':
      return court.reportToCourt(command.data, dispute, metadata);
    case 'AdjournSession':
      return company.adjournSession(command.data, dispute);
    case 'InviteOutsider':
      return company.inviteOutsider(command.data, dispute);
    case 'TakeSafetyMeasures':
      return company.takeSafetyMeasures(command.data, dispute);
  }
}
