import type { DomainCommand } from '@platform/messaging';
import type { Personal } from '@platform/privacy';
import type { AssignmentOpened, AssignmentReopened, CandidateJudged, DeclineReason } from './assignment.events.js';

export type OpenAssignment = DomainCommand<'OpenAssignment', AssignmentOpened['data']>;

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
  { readonly assignmentId: string; readonly offerId: string; readonly mediatorId: string }
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
  { readonly assignmentId: string; readonly disputeId: string }
>;

export type ReopenAssignment = DomainCommand<'ReopenAssignment', AssignmentReopened['data']>;

export type AssignmentCommand =
  | OpenAssignment
  | ReopenAssignment
  | OfferNext
  | TakeFromPool
  | AcceptOffer
  | DeclineOffer
  | ExpireOffer
  | AssignDirectly
  | CloseAssignment;
