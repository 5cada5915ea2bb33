import type { CommandMetadata } from '@platform/messaging';
import * as application from '../decisions/application.js';
import * as contact from '../decisions/contact.js';
import * as dataConsent from '../decisions/data-consent.js';
import * as joint from '../decisions/joint-mediation.js';
import * as objections from '../decisions/objections.js';
import * as remedies from '../decisions/remedies.js';
import type { DisputeEvent } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';
import type { SafeguardsCommand } from './safeguards.commands.js';

/** The part of the decider about applications, personal data, joint mediation and remedies. */
export function decideSafeguards(
  dispute: Dispute,
  command: SafeguardsCommand,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  switch (command.type) {
    case 'RecordApplication':
      return application.recordApplication(command.data, dispute, metadata);
    case 'RecordContact':
      return contact.recordContact(command.data, dispute, metadata);
    case 'RecordDataConsent':
      return dataConsent.recordDataConsent(command.data, dispute);
    case 'ArrangeJointMediation':
      return joint.arrangeJointMediation(command.data, dispute);
    case 'ReleaseAssistingBody':
      return joint.releaseAssistingBody(command.data, dispute);
    case 'NoteRemedy':
      return remedies.noteRemedy(command.data, dispute, metadata);
    case 'NoticeRuling':
      return objections.noticeRuling(command.data, dispute, metadata);
    case 'ObjectToRuling':
      return objections.objectToRuling(command.data, dispute, metadata);
  }
}
