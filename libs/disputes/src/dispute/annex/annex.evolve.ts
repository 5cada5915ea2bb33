import type { AnnexEvent, DuplicateDecided, DuplicateDecisionUndone } from './annex.events.js';
import type { Agreement, Dispute } from '../dispute.state.js';
import type { Annex } from './annex.state.js';

/** Copies the facts beside the mediation into the state; judges nothing. */
// One arm per fact keeps the whole fold on one page; splitting it would only hide it.
// oxlint-disable-next-line complexity
export function evolveAnnex(dispute: Dispute, event: AnnexEvent): Dispute {
  const { annex } = dispute;
  switch (event.type) {
    case 'DuplicateDecided':
      return duplicateDecided(dispute, event.data);
    case 'DuplicateDecisionUndone':
      return duplicateUndone(dispute, event.data);
    case 'PartyJoined': {
      const { registration } = dispute;
      return { ...dispute, registration: { ...registration, parties: [...registration.parties, event.data.party] } };
    }
    case 'PartySucceeded':
      return withoutParty(dispute, event.data.partyId);
    case 'PartyLeft': {
      const { partyId } = event.data;
      const without = withoutParty(dispute, partyId);
      return withAnnex(without, { left: [...annex.left, partyId] });
    }
    case 'RepresentativeNamed': {
      const { disputeId: _dispute, subjectId: _subject, ...named } = event.data;
      return withAnnex(dispute, { representatives: [...annex.representatives, named] });
    }
    case 'IdentityChecked':
      return withAnnex(dispute, { identityChecks: [...annex.identityChecks, own(event.data)] });
    case 'EarlierDecisionNoted':
      return withAnnex(dispute, { earlierDecisions: [...annex.earlierDecisions, told(event.data)] });
    case 'PaymentRecorded':
      return withAnnex(dispute, { payments: [...annex.payments, own(event.data)] });
    case 'AgreementChanged': {
      const { on, reason, terms } = event.data;
      const changed = withAnnex(dispute, { changes: [...annex.changes, { on, reason }] });
      return { ...changed, status: 'agreed', agreement: withTerms(changed.agreement, terms) };
    }
    case 'AgreementRevoked':
      return agreementEnded(dispute, { ...told(event.data), kind: 'revoked' });
    case 'AgreementHeldInvalid':
      return agreementEnded(dispute, { ...told(event.data), kind: 'held-invalid' });
    case 'DisputeReopened':
      return reopened(withAnnex(dispute, { reopenings: [...annex.reopenings, told(event.data)] }));
    case 'SubsidyGranted':
      return withAnnex(dispute, { subsidised: true });
    case 'SeriesJoined':
      return withAnnex(dispute, { series: own(event.data) });
    case 'EnforcementLeadNoted':
      return withAnnex(dispute, { leads: [...annex.leads, { ...told(event.data), answer: null }] });
    case 'EnforcementLeadAnswered': {
      const { leadId, answer } = event.data;
      return withAnnex(dispute, {
        leads: annex.leads.map((lead) => (lead.leadId === leadId ? { ...lead, answer } : lead)),
      });
    }
  }
}

/** What the party said and who spoke for it ends with it (民法典 13, 173); its identity checks and payments stay history. */
function withoutParty(dispute: Dispute, partyId: string): Dispute {
  const isOther = (one: { readonly partyId: string }): boolean => one.partyId !== partyId;
  const { registration, annex } = dispute;
  return {
    ...dispute,
    registration: { ...registration, parties: registration.parties.filter(isOther) },
    consents: dispute.consents.filter(isOther),
    annex: { ...annex, representatives: annex.representatives.filter(isOther) },
  };
}

function withAnnex(dispute: Dispute, change: Partial<Annex>): Dispute {
  return { ...dispute, annex: { ...dispute.annex, ...change } };
}

function own<Data extends { readonly disputeId: string }>({ disputeId: _dispute, ...rest }: Data) {
  return rest;
}

function told<Data extends { readonly disputeId: string; readonly storySubjectId: string }>({
  disputeId: _dispute,
  storySubjectId: _story,
  ...rest
}: Data) {
  return rest;
}

function others({ annex }: Dispute, otherDisputeId: string): Annex['duplicates'] {
  return annex.duplicates.filter((one) => one.otherDisputeId !== otherDisputeId);
}

function duplicateDecided(dispute: Dispute, data: DuplicateDecided['data']): Dispute {
  const duplicates = [...others(dispute, data.otherDisputeId), told(data)];
  if (data.decision !== 'merge') return withAnnex(dispute, { duplicates });
  const clocks = dispute.clocks.filter(({ stopped }) => !stopped).map(({ clock }) => clock);
  const merged = { into: data.otherDisputeId, statusBefore: dispute.status, clocks };
  return { ...withAnnex(dispute, { duplicates, merged }), status: 'merged' };
}

function duplicateUndone(dispute: Dispute, data: DuplicateDecisionUndone['data']): Dispute {
  const { merged } = dispute.annex;
  const undone = withAnnex(dispute, { duplicates: others(dispute, data.otherDisputeId) });
  if (merged?.into !== data.otherDisputeId) return undone;
  return { ...withAnnex(undone, { merged: null }), status: merged.statusBefore };
}

function withTerms(agreement: Agreement | null, terms: readonly TermFacts[]): Agreement | null {
  return agreement && { ...agreement, terms: terms.map(termFacts) };
}

type TermFacts = Omit<Agreement['terms'][number], 'outcome'>;

/** What the rules need of a term; the text stays behind. */
export function termFacts({ termId, dueOn, amountCny, debtorPartyId }: TermFacts): Agreement['terms'][number] {
  return { termId, dueOn, amountCny, debtorPartyId, outcome: null };
}

function agreementEnded(dispute: Dispute, agreementEnd: NonNullable<Annex['agreementEnd']>): Dispute {
  const isDone = dispute.status === 'closed' || dispute.status === 'filed';
  return { ...withAnnex(dispute, { agreementEnd }), status: isDone ? dispute.status : 'failed' };
}

/** A new beginning: earlier consents and ways count no longer (人民调解法 17). */
function reopened(dispute: Dispute): Dispute {
  return {
    ...dispute,
    status: 'screening',
    consents: [],
    route: null,
    confirmation: null,
    court: { ...dispute.court, sent: null },
    ownedSince: null,
    routesTold: false,
    visits: 0,
  };
}
