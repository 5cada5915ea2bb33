import { disputeCommand } from './endpoint-builder.js';
import * as safeguards from './safeguards-actions.js';

/** Actions that protect the parties. */
export const SAFEGUARDS_ACTIONS = {
  recordApplication: disputeCommand('record-application', 'dispute:consent', safeguards.RecordApplication),
  recordContact: disputeCommand('record-contact', 'dispute:consent', safeguards.RecordContact),
  recordDataConsent: disputeCommand('record-data-consent', 'dispute:consent', safeguards.RecordDataConsent),
  arrangeJointMediation: disputeCommand('arrange-joint-mediation', 'dispute:triage', safeguards.ArrangeJointMediation),
  releaseAssistingBody: disputeCommand('release-assisting-body', 'dispute:triage', safeguards.ReleaseAssistingBody),
  noteRemedy: disputeCommand('note-remedy', 'dispute:follow-up', safeguards.NoteRemedy),
  noticeRuling: disputeCommand('notice-ruling', 'dispute:follow-up', safeguards.NoticeRuling),
  objectToRuling: disputeCommand('object-to-ruling', 'dispute:follow-up', safeguards.ObjectToRuling),
} as const;
