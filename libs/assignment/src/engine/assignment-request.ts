import type { Category } from '@libs/reference';

/** What the matching knows about the case. No name, no text: identities were compared before, by fingerprints. */
export interface AssignmentRequest {
  readonly assignmentId: string;
  /** Instant of the evaluation, ISO 8601 in UTC. */
  readonly now: string;
  readonly category: Category;
  readonly divisionCode: string | null;
  /** The body that took the case and those whose mediators may serve it. */
  readonly organisationIds: readonly string[];
  /** Languages the parties need besides Mandarin. */
  readonly languages: readonly string[];
  readonly declinedBy: readonly string[];
  readonly expiredFor: readonly string[];
  /** Mediators who tried in this dispute before and did not reach an agreement. */
  readonly failedHere: readonly string[];
  /** Mediators who declared a ground for recusal in this dispute. */
  readonly conflictsDeclaredBy: readonly string[];
}

export interface Candidate {
  readonly mediatorId: string;
  readonly organisationId: string;
  /** Empty: a generalist. */
  readonly fields: readonly Category[];
  readonly languages: readonly string[];
  /** Areas served; empty: wherever the organisation works. */
  readonly districtCodes: readonly string[];
  readonly capacity: number;
  readonly termEndsOn: string | null;
  readonly trainedUntil: string | null;
  readonly leaves: readonly { readonly from: string; readonly until: string }[];
  readonly suspended: boolean;
  /** A former employer of the candidate is a party. */
  readonly workedForParty: boolean;
  /** Open cases plus open offers. */
  readonly openLoad: number;
  readonly lastOfferedAt: string | null;
}
