import type { AnyUseCaseCommandClass } from '@platform/processes';
import { AnswerLead, AnswerLeadHandler } from './answer-lead.js';
import { ChangeAgreement, ChangeAgreementHandler } from './change-agreement.js';
import { CheckIdentity, CheckIdentityHandler } from './check-identity.js';
import { DecideDuplicate, DecideDuplicateHandler } from './decide-duplicate.js';
import { EndAgreement, EndAgreementHandler } from './end-agreement.js';
import { GrantSubsidy, GrantSubsidyHandler } from './grant-subsidy.js';
import { JoinParty, JoinPartyHandler } from './join-party.js';
import { JoinSeries, JoinSeriesHandler } from './join-series.js';
import { NameRepresentative, NameRepresentativeHandler } from './name-representative.js';
import { NoteEarlierDecision, NoteEarlierDecisionHandler } from './note-earlier-decision.js';
import { NoteLead, NoteLeadHandler } from './note-lead.js';
import { RecordPayment, RecordPaymentHandler } from './record-payment.js';
import { ReopenDispute, ReopenDisputeHandler } from './reopen-dispute.js';
import { ReleaseParty, ReleasePartyHandler } from './release-party.js';
import { SucceedParty, SucceedPartyHandler } from './succeed-party.js';
import { UndoDuplicate, UndoDuplicateHandler } from './undo-duplicate.js';

/** What is done beside the course of the mediation. */
export const annexCommands: readonly AnyUseCaseCommandClass[] = [
  AnswerLead,
  ChangeAgreement,
  CheckIdentity,
  DecideDuplicate,
  EndAgreement,
  GrantSubsidy,
  JoinParty,
  JoinSeries,
  NameRepresentative,
  NoteEarlierDecision,
  NoteLead,
  RecordPayment,
  ReopenDispute,
  SucceedParty,
  ReleaseParty,
  UndoDuplicate,
];

export const annexCommandHandlers = [
  AnswerLeadHandler,
  ChangeAgreementHandler,
  CheckIdentityHandler,
  DecideDuplicateHandler,
  EndAgreementHandler,
  GrantSubsidyHandler,
  JoinPartyHandler,
  JoinSeriesHandler,
  NameRepresentativeHandler,
  NoteEarlierDecisionHandler,
  NoteLeadHandler,
  RecordPaymentHandler,
  ReopenDisputeHandler,
  SucceedPartyHandler,
  ReleasePartyHandler,
  UndoDuplicateHandler,
];
