import type { DomainCommand } from '@platform/messaging';
import type { Personal } from '@platform/privacy';
import type {
  AssignmentOpened,
  AssignmentReopened,
  AssistingGround,
  CandidateJudged,
  DeclineReason,
  HandBackReason,
  PartyChoiceRecorded,
  TakeBackReason,
} from './assignment.events.js';

/** `assisting`: the seat beside a lead for which it is opened; null: the lead's own. */
export type OpenAssignment = DomainCommand<
  'OpenAssignment',
  AssignmentOpened['data'] & {
    readonly assisting: {
      readonly leadAssignmentId: string;
      readonly seat: number;
      readonly ground: AssistingGround;
    } | null;
  }
>;

export interface Evaluation {
  /** Rule set and version, for example `assignment@2026-11-01`. */
  readonly rules: string;
  /** Best first, those removed last. */
  readonly candidates: readonly CandidateJudged[];
  /** Which organisation each candidate works for. */
  readonly organisationOf: Readonly<Record<string, string>>;
}

export type OfferNext = DomainCommand<
  'OfferNext',
  {
    readonly assignmentId: string;
    readonly offerId: string;
    readonly evaluation: Evaluation;
    readonly expiresAt: string;
    readonly derivation: string;
    readonly maximumRounds: number;
    /** The body assigns the cases of a morning together: the first search waits for it until then. */
    readonly hold: { readonly until: string; readonly derivation: string } | null;
  }
>;

/** What a coordinator confirmed of a plan that was made for many cases together. */
export type OfferChosen = DomainCommand<
  'OfferChosen',
  {
    readonly assignmentId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly evaluation: Evaluation;
    readonly expiresAt: string;
    readonly derivation: string;
    readonly supervisors: readonly string[];
    readonly batch: { readonly batchId: string; readonly cases: number; readonly because: string };
  }
>;

/** A mediator takes a case that nobody took: an offer to oneself, accepted at once. `mediatorId` as for the answers. */
export type TakeFromPool = DomainCommand<
  'TakeFromPool',
  {
    readonly assignmentId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly evaluation: Evaluation;
    readonly expiresAt: string;
    readonly derivation: string;
    /** Why this person may not; null: nothing stands against it. */
    readonly barredBecause: { readonly text: string; readonly source: string } | null;
  }
>;

/** `mediatorId`: who answers, taken from the signed-in account, never from the request's body. */
export type AcceptOffer = DomainCommand<
  'AcceptOffer',
  {
    readonly assignmentId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    /** What the mediator has in hand without this case, now; null: not on the roster any more. */
    readonly load: { readonly openCases: number; readonly capacity: number } | null;
  }
>;

export type DeclineOffer = DomainCommand<
  'DeclineOffer',
  {
    readonly assignmentId: string;
    readonly offerId: string;
    readonly mediatorId: string;
    readonly reason: DeclineReason;
  }
>;

export type ExpireOffer = DomainCommand<'ExpireOffer', { readonly assignmentId: string; readonly offerId: string }>;

export type AssignDirectly = DomainCommand<
  'AssignDirectly',
  {
    readonly assignmentId: string;
    readonly mediatorId: string;
    readonly organisationId: string;
    readonly reason: Personal;
    readonly storySubjectId: string;
    /** The organisation of the case and the chain above it: whose coordinators may assign. */
    readonly supervisors: readonly string[];
    /** Why the law forbids this person here; null: it does not. */
    readonly barredBecause: { readonly text: string; readonly source: string } | null;
  }
>;

export type CloseAssignment = DomainCommand<
  'CloseAssignment',
  {
    readonly assignmentId: string;
    readonly disputeId: string;
    /** A seat beside the lead that was never opened needs no shutting. */
    readonly onlyIfOpened?: boolean;
  }
>;

export type ReopenAssignment = DomainCommand<'ReopenAssignment', AssignmentReopened['data']>;

export type RecordPartyChoice = DomainCommand<
  'RecordPartyChoice',
  Omit<PartyChoiceRecorded['data'], 'disputeId' | 'source'> & {
    /** Everybody whose word a joint choice needs. */
    readonly partyIds: readonly string[];
  }
>;

export type HandBack = DomainCommand<
  'HandBack',
  { readonly assignmentId: string; readonly mediatorId: string; readonly reason: HandBackReason }
>;

export type TakeBack = DomainCommand<
  'TakeBack',
  {
    readonly assignmentId: string;
    readonly mediatorId: string;
    readonly reason: TakeBackReason;
    readonly supervisors: readonly string[];
  }
>;

export type AskAssisting = DomainCommand<
  'AskAssisting',
  {
    readonly assignmentId: string;
    readonly ground: AssistingGround;
    readonly seatAssignmentIds: readonly string[];
    readonly supervisors: readonly string[];
  }
>;

export type AssignmentCommand =
  | OfferChosen
  | RecordPartyChoice
  | HandBack
  | TakeBack
  | AskAssisting
  | OpenAssignment
  | ReopenAssignment
  | OfferNext
  | TakeFromPool
  | AcceptOffer
  | DeclineOffer
  | ExpireOffer
  | AssignDirectly
  | CloseAssignment;
