import type { DisputeStatus } from '../dispute.status.js';
import type {
  AgreementChanged,
  AgreementRevoked,
  Clock,
  DisputeReopened,
  DuplicateDecided,
  EarlierDecisionNoted,
  EnforcementLeadNoted,
  IdentityChecked,
  PaymentRecorded,
  RepresentativeNamed,
  SeriesJoined,
} from '../dispute.events.js';

type Kept<Event extends { readonly data: object }, Left extends string = never> = Omit<
  Event['data'],
  'disputeId' | 'storySubjectId' | Left
>;

/** What stands beside the mediation; personal texts in it are sealed and only ever passed on. */
export interface Annex {
  readonly representatives: readonly Kept<RepresentativeNamed, 'subjectId'>[];
  readonly identityChecks: readonly Kept<IdentityChecked>[];
  readonly earlierDecisions: readonly Kept<EarlierDecisionNoted>[];
  readonly payments: readonly Kept<PaymentRecorded>[];
  /** Decisions that stand; one per other dispute. */
  readonly duplicates: readonly Kept<DuplicateDecided>[];
  /** Set while the dispute is merged into another. */
  readonly merged: {
    readonly into: string;
    readonly statusBefore: DisputeStatus;
    readonly clocks: readonly Clock[];
  } | null;
  readonly series: Kept<SeriesJoined> | null;
  readonly leads: readonly (Kept<EnforcementLeadNoted> & { readonly answer: string | null })[];
  readonly changes: readonly Pick<AgreementChanged['data'], 'on' | 'reason'>[];
  readonly agreementEnd: (Kept<AgreementRevoked> & { readonly kind: 'revoked' | 'held-invalid' }) | null;
  readonly reopenings: readonly Kept<DisputeReopened>[];
  readonly subsidised: boolean;
  /** Parties who left the mediation while the others went on. */
  readonly left: readonly string[];
}

export const EMPTY_ANNEX: Annex = {
  representatives: [],
  identityChecks: [],
  earlierDecisions: [],
  payments: [],
  duplicates: [],
  merged: null,
  series: null,
  leads: [],
  changes: [],
  agreementEnd: null,
  reopenings: [],
  subsidised: false,
  left: [],
};
