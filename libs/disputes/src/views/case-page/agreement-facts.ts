import type { Recorded } from '@platform/event-store';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import type { AgreementView, ConfirmationView } from './case-page.view.js';

type Event = Recorded<DisputeEvent>;

export function agreementAfter(agreement: AgreementView | null, event: Event): AgreementView | null {
  if (event.type === 'AgreementDrafted') {
    const { agreementId, episodeId, form, scope, terms, signatories } = event.data;
    return {
      agreementId,
      episodeId,
      form,
      scope,
      effectiveOn: null,
      effectSource: null,
      terms: terms.map((term) => ({ ...term, outcome: null, outcomeOn: null })),
      signatories: signatories.map(({ kind, id }) => ({ kind, id, signedOn: null, manner: null })),
    };
  }
  return agreement && existingAgreementAfter(agreement, event);
}

function existingAgreementAfter(agreement: AgreementView, event: Event): AgreementView | null {
  switch (event.type) {
    case 'EpisodeOpened':
      return null;
    case 'AgreementSigned': {
      const { kind, id, signedOn, manner } = event.data;
      const signatories = agreement.signatories.map((one) =>
        one.kind === kind && one.id === id ? { ...one, signedOn, manner } : one,
      );
      return { ...agreement, signatories };
    }
    case 'AgreementTookEffect':
      return { ...agreement, effectiveOn: event.data.effectiveOn, effectSource: event.data.source };
    case 'AgreementChanged':
      return { ...agreement, terms: event.data.terms.map((term) => ({ ...term, outcome: null, outcomeOn: null })) };
    case 'PerformanceRecorded': {
      const { termId, outcome, on } = event.data;
      const terms = agreement.terms.map((term) =>
        term.termId === termId ? { ...term, outcome, outcomeOn: on } : term,
      );
      return { ...agreement, terms };
    }
    default:
      return agreement;
  }
}

export function confirmationAfter(confirmation: ConfirmationView | null, event: Event): ConfirmationView | null {
  if (event.type === 'ConfirmationRequested') {
    const { agreementId, courtId, requestedOn } = event.data;
    return { agreementId, courtId, requestedOn, outcome: null, decidedOn: null, documentNo: null, reason: null };
  }
  if (event.type === 'DisputeReopened') return null;
  if (event.type !== 'ConfirmationDecided' || confirmation === null) return confirmation;
  const { outcome, decidedOn, documentNo, reason } = event.data;
  return { ...confirmation, outcome, decidedOn, documentNo, reason };
}
