import type { AnyUseCaseCommandClass } from '@platform/processes';
import { ArrangeJointMediation, ArrangeJointMediationHandler } from './arrange-joint-mediation.js';
import { NoteRemedy, NoteRemedyHandler } from './note-remedy.js';
import { NoticeRuling, NoticeRulingHandler } from './notice-ruling.js';
import { ObjectToRuling, ObjectToRulingHandler } from './object-to-ruling.js';
import { RecordApplication, RecordApplicationHandler } from './record-application.js';
import { RecordContact, RecordContactHandler } from './record-contact.js';
import { RecordDataConsent, RecordDataConsentHandler } from './record-data-consent.js';
import { ReleaseAssistingBody, ReleaseAssistingBodyHandler } from './release-assisting-body.js';

/** What protects the parties beside the course of the mediation. */
export const safeguardsCommands: readonly AnyUseCaseCommandClass[] = [
  RecordApplication,
  RecordContact,
  RecordDataConsent,
  ArrangeJointMediation,
  ReleaseAssistingBody,
  NoteRemedy,
  NoticeRuling,
  ObjectToRuling,
];

export const safeguardsHandlers = [
  RecordApplicationHandler,
  RecordContactHandler,
  RecordDataConsentHandler,
  ArrangeJointMediationHandler,
  ReleaseAssistingBodyHandler,
  NoteRemedyHandler,
  NoticeRulingHandler,
  ObjectToRulingHandler,
];
