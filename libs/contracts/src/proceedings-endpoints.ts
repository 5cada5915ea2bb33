import * as court from './court-actions.js';
import { disputeCommand } from './endpoint-builder.js';
import * as proceedings from './proceedings-actions.js';

/** Actions about the conduct of a mediation, the court's side, sessions and safety. */
export const PROCEEDINGS_ACTIONS = {
  suspend: disputeCommand('suspend', 'dispute:mediate', proceedings.SuspendMediation),
  resume: disputeCommand('resume', 'dispute:mediate', proceedings.ResumeMediation),
  discloseRelation: disputeCommand('disclose-relation', 'dispute:mediate', proceedings.DiscloseRelation),
  requestRecusal: disputeCommand('request-recusal', 'dispute:consent', proceedings.RequestRecusal),
  waiveRecusal: disputeCommand('waive-recusal', 'dispute:consent', proceedings.WaiveRecusal),
  decideRecusal: disputeCommand('decide-recusal', 'dispute:triage', proceedings.DecideRecusal),
  refuseReplacement: disputeCommand('refuse-replacement', 'dispute:consent', proceedings.RefuseReplacement),
  flagSham: disputeCommand('flag-sham', 'dispute:mediate', proceedings.FlagSham),
  decideSham: disputeCommand('decide-sham', 'dispute:triage', proceedings.DecideSham),
  recordUndisputedFacts: disputeCommand('record-undisputed-facts', 'dispute:mediate', court.RecordUndisputedFacts),
  reportToCourt: disputeCommand('report-to-court', 'dispute:mediate', court.ReportToCourt),
  adjournSession: disputeCommand('adjourn-session', 'dispute:mediate', court.AdjournSession),
  inviteOutsider: disputeCommand('invite-outsider', 'dispute:mediate', court.InviteOutsider),
  takeSafetyMeasures: disputeCommand('take-safety-measures', 'dispute:report-safety', court.TakeSafetyMeasures),
} as const;
