import type { DomainCommand } from '@platform/messaging';
import type { AgreementTerm } from '../agreement.events.js';
import type { SameName } from '../decisions/later-roles.js';
import type { Clock, Party } from '../dispute.events.js';
import type {
  DuplicateDecision,
  EarlierDecisionNoted,
  IdentityChecked,
  ReopenCause,
  RepresentativeNamed,
  SuccessionCause,
} from './annex.events.js';

/** Commands beside the course of the mediation. Ids, clocks and fingerprints come in as data. */

type Command<Type extends string, Data extends object> = DomainCommand<
  Type,
  { readonly disputeId: string } & Readonly<Data>
>;

export type DecideDuplicateCommand = Command<
  'DecideDuplicate',
  { otherDisputeId: string; decision: DuplicateDecision; reason: string }
>;
export type UndoDuplicateCommand = Command<'UndoDuplicate', { otherDisputeId: string; reason: string }>;
export type JoinPartyCommand = Command<'JoinParty', { party: Party }>;
export type SucceedPartyCommand = Command<
  'SucceedParty',
  { partyId: string; cause: SuccessionCause; on: string; successors: readonly string[] }
>;
export type ReleasePartyCommand = Command<'ReleaseParty', { partyId: string; on: string; agreedBy: readonly string[] }>;
export type NameRepresentativeCommand = Command<
  'NameRepresentative',
  Omit<RepresentativeNamed['data'], 'disputeId' | 'namesakeOf'> & SameName
>;
export type CheckIdentityCommand = Command<'CheckIdentity', Omit<IdentityChecked['data'], 'disputeId'>>;
export type EarlierDecision = Omit<EarlierDecisionNoted['data'], 'disputeId' | 'storySubjectId'>;
export type NoteEarlierDecisionCommand = Command<'NoteEarlierDecision', EarlierDecision>;
export type RecordPaymentCommand = Command<
  'RecordPayment',
  { paymentId: string; payerPartyId: string; termId: string | null; amountCny: number; on: string }
>;
export type ChangeAgreementCommand = Command<
  'ChangeAgreement',
  {
    terms: readonly AgreementTerm[];
    agreedBy: readonly string[];
    on: string;
    reason: string;
    performanceClocks: readonly Clock[];
  }
>;
export type EndAgreementCommand = Command<
  'EndAgreement',
  {
    kind: 'revoked' | 'held-invalid';
    on: string;
    decidedBy: string;
    documentNo: string;
    reason: string | null;
  }
>;
export type ReopenDisputeCommand = Command<
  'ReopenDispute',
  { cause: ReopenCause; reason: string; contactClock: Clock }
>;
export type GrantSubsidyCommand = Command<'GrantSubsidy', object>;
export type JoinSeriesCommand = Command<'JoinSeries', { parentDisputeId: string; model: boolean }>;
export type NoteLeadCommand = Command<'NoteLead', { leadId: string; to: string; content: string }>;
export type AnswerLeadCommand = Command<'AnswerLead', { leadId: string; answer: string }>;

export type AnnexCommand =
  | DecideDuplicateCommand
  | UndoDuplicateCommand
  | JoinPartyCommand
  | SucceedPartyCommand
  | ReleasePartyCommand
  | NameRepresentativeCommand
  | CheckIdentityCommand
  | NoteEarlierDecisionCommand
  | RecordPaymentCommand
  | ChangeAgreementCommand
  | EndAgreementCommand
  | ReopenDisputeCommand
  | GrantSubsidyCommand
  | JoinSeriesCommand
  | NoteLeadCommand
  | AnswerLeadCommand;

const TYPES: { readonly [Type in AnnexCommand['type']]: true } = {
  DecideDuplicate: true,
  UndoDuplicate: true,
  JoinParty: true,
  SucceedParty: true,
  ReleaseParty: true,
  NameRepresentative: true,
  CheckIdentity: true,
  NoteEarlierDecision: true,
  RecordPayment: true,
  ChangeAgreement: true,
  EndAgreement: true,
  ReopenDispute: true,
  GrantSubsidy: true,
  JoinSeries: true,
  NoteLead: true,
  AnswerLead: true,
};

export function isAnnexCommand<Any extends DomainCommand>(
  command: Any,
): command is Extract<Any, { readonly type: AnnexCommand['type'] }> {
  return command.type in TYPES;
}
