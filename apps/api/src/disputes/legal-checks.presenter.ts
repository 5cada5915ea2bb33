import type { ANNEX_QUERIES, ResponseOf } from '@libs/contracts';
import type { LegalChecksView } from '@libs/disputes';

type LegalChecks = ResponseOf<typeof ANNEX_QUERIES.legalChecks>;

/** The checks of the contract, with the courts to choose from. */
export function legalChecks(
  { dispute: _dispute, ...checks }: LegalChecksView,
  courts: LegalChecks['confirmation']['courts'],
): LegalChecks {
  const { confirmation, dossier, subsidy } = checks;
  return {
    ...checks,
    representatives: [...checks.representatives],
    identityChecks: [...checks.identityChecks],
    earlierDecisions: [...checks.earlierDecisions],
    payments: [...checks.payments],
    balances: [...checks.balances],
    links: [...checks.links],
    leads: [...checks.leads],
    safeguards: safeguardsOf(checks.safeguards),
    changes: [...checks.changes],
    reopenings: [...checks.reopenings],
    followUps: [...checks.followUps],
    confirmation: { ...confirmation, conditions: [...confirmation.conditions], courts },
    dossier: { documents: [...dossier.documents], missing: [...dossier.missing] },
    subsidy: { ...subsidy, conditions: [...subsidy.conditions] },
  };
}

function safeguardsOf(shown: LegalChecksView['safeguards']): LegalChecks['safeguards'] {
  return {
    applications: shown.applications.map((one) => ({ ...one, applicants: [...one.applicants] })),
    finder: shown.finder,
    dataConsents: shown.dataConsents.map((one) => ({ ...one, kinds: [...one.kinds] })),
    sharings: shown.sharings.map((one) => ({ ...one, agreedBy: [...one.agreedBy] })),
    assisting: [...shown.assisting],
    remedies: [...shown.remedies],
    notices: shown.notices.map(({ by, partyId, person, on, source }) => ({
      by,
      partyId,
      person: person ?? null,
      on,
      source,
    })),
    objections: shown.objections.map(({ agreementId: _agreement, ...one }) => ({ ...one, person: one.person ?? null })),
  };
}
