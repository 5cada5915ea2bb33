import type { Category } from '@libs/reference';

export type Sex = 'female' | 'male';

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
  /** A party asked for it, or the case does (家庭暴力); null: it does not matter. */
  readonly sexWanted: Sex | null;
  /** Whom all parties chose together (人民调解法 19、23). */
  readonly jointChoice: readonly string[];
  readonly declinedBy: readonly string[];
  readonly expiredFor: readonly string[];
  /** Who gave this case back, or had it taken back. */
  readonly handedBackBy: readonly string[];
  /** Mediators who tried in this dispute before and did not reach an agreement. */
  readonly failedHere: readonly string[];
  /** Mediators who declared a ground for recusal in this dispute. */
  readonly conflictsDeclaredBy: readonly string[];
  /** Who mediates here already, or is asked for another seat of the same mediation. */
  readonly alreadyHere: readonly string[];
}

export interface Candidate {
  readonly mediatorId: string;
  readonly organisationId: string;
  /** 法律明白人: reports disputes and never mediates. */
  readonly reporterOnly: boolean;
  /** Empty: a generalist. */
  readonly fields: readonly Category[];
  readonly languages: readonly string[];
  /** Areas served; empty: wherever the organisation works. */
  readonly districtCodes: readonly string[];
  readonly sex: Sex | null;
  readonly capacity: number;
  readonly termEndsOn: string | null;
  readonly trainedUntil: string | null;
  readonly leaves: readonly { readonly from: string; readonly until: string }[];
  /** Days of the week on which the person serves (Monday 1); empty: any. */
  readonly weekdays: readonly number[];
  readonly suspended: boolean;
  readonly leftOn: string | null;
  /** A former employer of the candidate is a party. */
  readonly workedForParty: boolean;
  /** The candidate gave legal advice to a party. */
  readonly advisedParty: boolean;
  /** The candidate declared another interest in a party. */
  readonly interestedInParty: boolean;
  /** The candidate served, at the time, in a body that handled this matter. */
  readonly handledInOffice: boolean;
  /** Open cases plus open offers. */
  readonly openLoad: number;
  readonly lastOfferedAt: string | null;
}
