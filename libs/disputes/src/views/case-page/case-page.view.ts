import type { Category, Channel, Ending, IntakeFlag, IntakeSource, PartyKind, PartyRole } from '@libs/reference';
import type { Grade, Invitation } from '@libs/routing';
import type { ConfirmationOutcome, DossierFiled } from '../../dispute/dispute.events.js';
import type { DisputeAction } from '../../dispute/dispute.actions.js';
import type { DisputeStatus } from '../../dispute/dispute.status.js';

/** What the case page shows. Texts are open: the query has asked the rights filter. Instants are ISO 8601 in UTC. */

export interface RuleHitView {
  readonly rule: string;
  readonly source: string;
  readonly text: string;
}

export interface PartyView {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly traits: readonly string[];
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface ConsentView {
  readonly partyId: string;
  readonly channel: Channel;
  readonly decision: 'given' | 'refused' | 'withdrawn';
  readonly manner: string | null;
  readonly at: string;
}

export interface RoutingView {
  readonly channel: Channel | 'none';
  readonly body: string | null;
  readonly reasons: readonly RuleHitView[];
  readonly alternatives: readonly { readonly channel: Channel; readonly body: string }[];
  readonly duties: readonly RuleHitView[];
  readonly factsUsed: readonly string[];
  /** Null before the scheme existed and where the area has none. */
  readonly grade: Grade | null;
  readonly invitations: readonly Invitation[];
  readonly rules: string | null;
  /** Why a person chose another way; null: the proposal stands. */
  readonly overrideReason: string | null;
}

export interface ClockView {
  readonly clockId: string;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly startsOn: string;
  readonly dueAt: string;
  readonly derivation: string;
  readonly source: string;
  readonly provisional: boolean;
  readonly status: 'open' | 'paused' | 'overdue' | 'met' | 'missed';
}

export interface EpisodeView {
  readonly episodeId: string;
  readonly channel: Channel;
  readonly organisationId: string;
  readonly handoffId: string | null;
  readonly mediatorIds: readonly string[];
  readonly openedAt: string;
  readonly rightsToldAt: string | null;
  readonly ending: Ending | null;
  readonly endedAt: string | null;
  readonly note: string | null;
}

/** Minutes are not here: only the mediators of the case read them (`GetSessionMinutes`). */
export interface SessionView {
  readonly sessionId: string;
  readonly episodeId: string;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly open: boolean | null;
  readonly heldAt: string | null;
  readonly present: readonly string[];
}

export interface TermView {
  readonly termId: string;
  readonly text: string;
  readonly amountCny: number | null;
  readonly manner: string | null;
  readonly place?: string | null;
  readonly dueOn: string | null;
  readonly debtorPartyId: string | null;
  readonly outcome: 'performed' | 'breached' | null;
  readonly outcomeOn: string | null;
}

export interface SignatoryView {
  readonly kind: 'party' | 'mediator' | 'seal';
  readonly id: string;
  readonly signedOn: string | null;
  readonly manner: string | null;
}

export interface AgreementView {
  readonly agreementId: string;
  readonly episodeId: string;
  readonly form: 'written' | 'oral';
  readonly scope: 'full' | 'part';
  readonly terms: readonly TermView[];
  readonly signatories: readonly SignatoryView[];
  readonly effectiveOn: string | null;
  readonly effectSource: string | null;
}

export interface ConfirmationView {
  readonly agreementId: string;
  readonly courtId: string;
  readonly requestedOn: string;
  /** null: the court has not answered yet. */
  readonly outcome: ConfirmationOutcome | null;
  readonly decidedOn: string | null;
  readonly documentNo: string | null;
  readonly reason: string | null;
}

export interface ReturnVisitView {
  readonly manner: string;
  readonly on: string;
  readonly satisfied: boolean | null;
  readonly note: string | null;
}

export interface TransferView {
  readonly handoffId: string;
  readonly channel: Channel;
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  readonly reason: string;
  readonly status: 'waiting' | 'accepted' | 'returned';
  readonly returnReason: string | null;
}

export interface EscalationView {
  readonly rung: 'organisation-head' | 'street' | 'district';
  readonly organisationId: string;
  readonly reason: string;
  readonly clockId: string | null;
  readonly at: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface DossierView {
  readonly fileNo: string;
  readonly retention?: DossierFiled['data']['retention'];
  readonly documents: readonly { readonly item: string; readonly present: boolean; readonly required: boolean }[];
}

export interface CaseFacts {
  readonly disputeId: string;
  readonly code: string;
  /** Stream revision: the `ETag` of the case. */
  readonly revision: number;
  readonly status: DisputeStatus;
  readonly source: IntakeSource | null;
  readonly sourceOrderNo: string | null;
  readonly category: Category;
  readonly subCategory: string | null;
  readonly title: string | null;
  readonly facts: string;
  readonly claims: string | null;
  readonly amountCny: number | null;
  readonly peopleInvolved: number | null;
  readonly flags: readonly IntakeFlag[];
  readonly place: string | null;
  readonly divisionCode: string | null;
  readonly requestedOn: string;
  readonly registeredAt: string;
  readonly receivedBy: string;
  readonly ownerOrganisationId: string;
  readonly channel: Channel | null;
  readonly parties: readonly PartyView[];
  readonly consents: readonly ConsentView[];
  readonly bars: readonly (RuleHitView & { readonly channel: Channel })[];
  readonly routing: RoutingView | null;
  readonly refusal: { readonly grounds: readonly RuleHitView[]; readonly otherWays: readonly string[] } | null;
  readonly clocks: readonly ClockView[];
  readonly episodes: readonly EpisodeView[];
  readonly sessions: readonly SessionView[];
  readonly routesTold: readonly string[];
  readonly agreement: AgreementView | null;
  readonly confirmation: ConfirmationView | null;
  readonly returnVisits: readonly ReturnVisitView[];
  readonly handoffs: readonly TransferView[];
  readonly escalations: readonly EscalationView[];
  readonly safetyReports: readonly { readonly to: string; readonly ground: string; readonly at: string }[];
  readonly outcome: string | null;
  readonly closedAt: string | null;
  readonly dossier: DossierView | null;
}

/** The row: the facts, and what the fold must remember. */
export interface CaseRow extends CaseFacts {
  readonly statusBeforeTransfer: DisputeStatus | null;
  readonly openTermIds: readonly string[];
}

export interface CasePageView extends CaseFacts {
  readonly statusTerm: string;
  readonly nextStep: string;
  readonly allowedActions: readonly { readonly action: DisputeAction; readonly title: string }[];
}
