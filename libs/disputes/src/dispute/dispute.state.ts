import type { Channel, Ending } from '@libs/reference';
import type {
  AgreementDrafted,
  AgreementSigned,
  Clock,
  ConfirmationDecided,
  DisputeRegistered,
  DisputeScreened,
  Escalated,
  RuleHit,
} from './dispute.events.js';
import type { Annex } from './annex/annex.state.js';
import type { DisputeStatus } from './dispute.status.js';
import type { JudicialKind, SentByCourt } from './court.events.js';
import type { Proceedings } from './proceedings.state.js';
import type { Safeguards } from './safeguards/safeguards.state.js';

/** What the rules need to know of a dispute. Personal texts in it are sealed and only ever passed on. */

export interface Consent {
  readonly partyId: string;
  readonly channel: Channel;
  readonly decision: 'given' | 'refused' | 'withdrawn';
}

export interface RunningClock {
  readonly clock: Clock;
  readonly stopped: boolean;
  readonly overdue: boolean;
  /** First day that does not count; null while it runs. */
  readonly pausedFrom: string | null;
  /** Earlier days that did not count. */
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** The parties agreed on its last day. */
  readonly extended: boolean;
  /** Reminders sent for the last day as it is now. */
  readonly reminded: readonly ('yellow' | 'red')[];
}

export interface Episode {
  readonly episodeId: string;
  readonly channel: Channel;
  readonly organisationId: string;
  readonly mediatorIds: readonly string[];
  readonly rightsTold: boolean;
  /** Of a mediation that a court sent; null for others and for those opened before the kind was kept. */
  readonly judicialKind: JudicialKind | null;
  readonly sessions: readonly { readonly sessionId: string; readonly held: boolean }[];
  /** null while it runs. */
  readonly ending: Ending | null;
}

export type Signature = Pick<AgreementSigned['data'], 'kind' | 'id' | 'signedOn'>;

export interface Agreement {
  readonly agreementId: string;
  readonly form: 'written' | 'oral';
  readonly scope: 'full' | 'part';
  readonly terms: readonly {
    readonly termId: string;
    readonly dueOn: string | null;
    readonly amountCny: number | null;
    readonly debtorPartyId: string | null;
    readonly outcome: 'performed' | 'breached' | null;
  }[];
  readonly paperOnly: AgreementDrafted['data']['paperOnly'];
  readonly signatories: readonly Pick<Signature, 'kind' | 'id'>[];
  readonly signatures: readonly Signature[];
  readonly effectiveOn: string | null;
}

export interface Transfer {
  readonly handoffId: string;
  readonly channel: Channel;
  readonly toOrganisationId: string;
  /** Where the dispute stands again when the receiver does not take it. */
  readonly returnTo: DisputeStatus;
}

export interface CourtSide {
  /** Episode whose undisputed facts were written down. */
  readonly factsOf: string | null;
  /** Episode whose end the court was told; the dispute itself: its refusal. */
  readonly reportedOf: string | null;
  /** How a court gave it to whoever owns it now. */
  readonly sent: SentByCourt | null;
}

export interface NotRegistered {
  readonly status: 'none';
}

export interface Dispute {
  readonly status: DisputeStatus;
  readonly registration: DisputeRegistered['data'];
  readonly ownerOrganisationId: string;
  /** Day on which the owner took it over; null: it received it first, or before the day was kept. */
  readonly ownedSince: string | null;
  readonly screening: Pick<DisputeScreened['data'], 'bars' | 'fit'> | null;
  /** The way that is open to acceptance: the rules' proposal, an override, or the channel of a transfer. */
  readonly route: { readonly channel: Channel | 'none'; readonly reasons: readonly RuleHit[] } | null;
  readonly consents: readonly Consent[];
  readonly clocks: readonly RunningClock[];
  /** The latest mediation; earlier ones are history. */
  readonly episode: Episode | null;
  /** Everybody who ever mediated it, the replaced ones too (特邀调解规定 16). */
  readonly mediatedBy: readonly string[];
  readonly agreement: Agreement | null;
  readonly confirmation: {
    readonly agreementId: string;
    /** Before which it lies, or lay. */
    readonly courtId: string;
    readonly decided: boolean;
    readonly outcome: ConfirmationDecided['data']['outcome'] | null;
    readonly decidedOn: string | null;
    /** Which application for the agreement it is. */
    readonly attempt: number;
  } | null;
  readonly transfer: Transfer | null;
  /** Unanswered supervision. */
  readonly escalation: { readonly rung: Escalated['data']['rung']; readonly answerClockId: string | null } | null;
  readonly proceedings: Proceedings;
  readonly court: CourtSide;
  readonly routesTold: boolean;
  readonly visits: number;
  /** People, links, payments and what became of the agreement. */
  readonly annex: Annex;
  /** Applications, consents about data, bodies that assist, ways after the agreement. */
  readonly safeguards: Safeguards;
}

export type DisputeState = NotRegistered | Dispute;

export const initialState: DisputeState = { status: 'none' };

export function openClock(dispute: Dispute, matches: (clock: Clock) => boolean): RunningClock | undefined {
  return dispute.clocks.find((one) => !one.stopped && matches(one.clock));
}
