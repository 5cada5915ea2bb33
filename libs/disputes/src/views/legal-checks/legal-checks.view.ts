import type { Annex } from '../../dispute/annex/annex.state.js';
import type { Readiness } from '../../dispute/confirmation-readiness.js';
import type { Dispute } from '../../dispute/dispute.state.js';
import type { DossierFiled, RuleHit } from '../../dispute/dispute.events.js';
import type { Safeguards } from '../../dispute/safeguards/safeguards.state.js';
import type { Condition } from '../../dispute/subsidy.js';

/** Another dispute that is merged into this one, linked with it, or in its series. */
export interface LinkView {
  readonly disputeId: string;
  readonly code: string;
  readonly kind: 'merge' | 'link' | 'series';
  /** `to`: this dispute points there; `from`: that one points here. */
  readonly direction: 'to' | 'from';
  readonly model: boolean;
}

export interface TermBalance {
  readonly termId: string;
  readonly amountCny: number | null;
  readonly paidCny: number;
  readonly outcome: 'performed' | 'breached' | null;
}

/** What the law asks of the case as it stands, and what stands beside its course. Texts are open. */
export interface LegalChecksView extends Pick<
  Annex,
  'identityChecks' | 'earlierDecisions' | 'payments' | 'leads' | 'changes' | 'agreementEnd' | 'reopenings'
> {
  readonly disputeId: string;
  readonly representatives: readonly Omit<Annex['representatives'][number], 'idPrint'>[];
  readonly links: readonly LinkView[];
  readonly safeguards: Safeguards;
  readonly confirmation: Readiness;
  readonly followUps: readonly RuleHit[];
  readonly balances: readonly TermBalance[];
  /** Paid before the agreement took effect, and promised in it. */
  readonly paidBeforeCny: number;
  readonly promisedCny: number;
  readonly dossier: {
    readonly documents: DossierFiled['data']['documents'];
    readonly missing: readonly string[];
  };
  readonly subsidy: {
    readonly eligible: boolean;
    readonly granted: boolean;
    readonly conditions: readonly Condition[];
  };
  /** For the choice of courts; sealed texts in it stay sealed. */
  readonly dispute: Dispute;
}
