import type { ActionForm } from './action-form';
import type { FormedAction } from './action-names';
import { draftAgreement, requestConfirmation } from './agreement-forms';
import { close, fileDossier } from './closing-forms';
import { accept, overrideRouting, recordConsent, refuse, reroute, tellRoutes } from './consent-forms';
import { agreeExtension, answerEscalation, conclude, recordReturnVisit, reportSafety, transfer } from './ending-forms';
import { recordPerformance } from './performance-form';
import { recordSession, scheduleSession, tellRights } from './session-forms';
import { signAgreement } from './sign-form';

export const ACTION_FORMS: Readonly<{ [Action in FormedAction]: ActionForm<Action> }> = {
  reroute,
  'override-routing': overrideRouting,
  'record-consent': recordConsent,
  refuse,
  accept,
  'tell-rights': tellRights,
  'schedule-session': scheduleSession,
  'record-session': recordSession,
  'agree-extension': agreeExtension,
  conclude,
  'tell-routes': tellRoutes,
  'draft-agreement': draftAgreement,
  'sign-agreement': signAgreement,
  'request-confirmation': requestConfirmation,
  'record-performance': recordPerformance,
  'record-return-visit': recordReturnVisit,
  close,
  'file-dossier': fileDossier,
  transfer,
  'answer-escalation': answerEscalation,
  'report-safety': reportSafety,
};
