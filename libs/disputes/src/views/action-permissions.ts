import type { Permission } from '@libs/identity';
import type { DisputeAction } from '../dispute/dispute.actions.js';

/** The permission behind each button; the api asks the same ones. */
export const ACTION_PERMISSIONS: Readonly<Record<DisputeAction, Permission>> = {
  reroute: 'dispute:triage',
  'override-routing': 'dispute:triage',
  'record-consent': 'dispute:consent',
  refuse: 'dispute:accept',
  accept: 'dispute:accept',
  'tell-rights': 'dispute:mediate',
  'schedule-session': 'dispute:mediate',
  'record-session': 'dispute:record-session',
  'agree-extension': 'dispute:mediate',
  conclude: 'dispute:mediate',
  'tell-routes': 'dispute:mediate',
  'draft-agreement': 'dispute:mediate',
  'sign-agreement': 'dispute:mediate',
  'request-confirmation': 'dispute:follow-up',
  'record-performance': 'dispute:follow-up',
  'record-return-visit': 'dispute:follow-up',
  close: 'dispute:close',
  'file-dossier': 'dispute:close',
  transfer: 'dispute:transfer',
  'answer-escalation': 'dispute:answer-escalation',
  'report-safety': 'dispute:report-safety',
  suspend: 'dispute:mediate',
  resume: 'dispute:mediate',
  'disclose-relation': 'dispute:mediate',
  'request-recusal': 'dispute:consent',
  'waive-recusal': 'dispute:consent',
  // The organisation decides, not the mediator whom it concerns (特邀调解规定 15).
  'decide-recusal': 'dispute:triage',
  'refuse-replacement': 'dispute:consent',
  'flag-sham': 'dispute:mediate',
  'decide-sham': 'dispute:triage',
};
