import type {
  ApplicationRecorded,
  DataConsentRecorded,
  Finder,
  JointMediationArranged,
  PartyContacted,
  RemedyNoted,
  RulingNoticed,
  RulingObjected,
  SharingGrounded,
} from './safeguards.events.js';

type Kept<Event extends { readonly data: object }> = Omit<Event['data'], 'disputeId' | 'storySubjectId'>;

export interface Safeguards {
  readonly applications: readonly Kept<ApplicationRecorded>[];
  /** Who was sought, when, and whether they were found. */
  readonly contacts: readonly Pick<PartyContacted['data'], 'partyId' | 'outcome' | 'on'>[];
  readonly finder: Finder | null;
  /** Last word of each party per purpose and receiver. */
  readonly dataConsents: readonly Kept<DataConsentRecorded>[];
  readonly sharings: readonly Kept<SharingGrounded>[];
  /** Bodies that mediate together with the lead in the mediation that runs, or ran last. */
  readonly assisting: readonly Kept<JointMediationArranged>[];
  readonly remedies: readonly Kept<RemedyNoted>[];
  /** Who got or knew of the ruling, and when; the last word of each. */
  readonly notices: readonly Kept<RulingNoticed>[];
  readonly objections: readonly Kept<RulingObjected>[];
}

export const NO_SAFEGUARDS: Safeguards = {
  applications: [],
  contacts: [],
  finder: null,
  dataConsents: [],
  sharings: [],
  assisting: [],
  remedies: [],
  notices: [],
  objections: [],
};
