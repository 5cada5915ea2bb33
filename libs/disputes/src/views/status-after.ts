import type { DisputeEvent } from '../dispute/dispute.events.js';
import { statusWithout } from '../dispute/proceedings.evolve.js';
import type { DisputeStatus } from '../dispute/dispute.status.js';

/** What a view must remember to follow the status. */
export interface StatusTrail {
  readonly status: DisputeStatus;
  /** Status before a transfer that is still waiting for its answer, or before a merger. */
  readonly statusBeforeTransfer: DisputeStatus | null;
  readonly openTermIds: readonly string[];
}

export const REGISTERED: StatusTrail = { status: 'registered', statusBeforeTransfer: null, openTermIds: [] };

const ENTERED: Partial<Record<DisputeEvent['type'], DisputeStatus>> = {
  DisputeRefused: 'refused',
  EpisodeOpened: 'accepted',
  AgreementDrafted: 'signing',
  DisputeReopened: 'screening',
  DisputeClosed: 'closed',
  DossierFiled: 'filed',
  MediationSuspended: 'suspended',
  OwnerChanged: 'screening',
};

/** The status as the model's own fold has it (`dispute.evolve.ts`; a spec proves that they agree). */
export function statusAfter(trail: StatusTrail, event: DisputeEvent): StatusTrail {
  switch (event.type) {
    case 'MediatorAppointed':
      return trail.status === 'accepted' ? { ...trail, status: 'preparing' } : trail;
    case 'SessionHeld':
      return trail.status === 'preparing' ? { ...trail, status: 'in-mediation' } : trail;
    case 'MediationConcluded':
      return { ...trail, status: event.data.ending === 'agreement' ? 'agreed' : 'failed' };
    case 'AgreementDrafted':
      return { ...trail, status: 'signing', openTermIds: event.data.terms.map(({ termId }) => termId) };
    case 'PerformanceRecorded': {
      const openTermIds = trail.openTermIds.filter((termId) => termId !== event.data.termId);
      return { ...trail, openTermIds, status: openTermIds.length === 0 ? 'return-visit' : 'performing' };
    }
    default:
      return movedAfter(trail, event) ?? { ...trail, status: ENTERED[event.type] ?? trail.status };
  }
}

function movedAfter(trail: StatusTrail, event: DisputeEvent): StatusTrail | null {
  return annexAfter(trail, event) ?? proceedingsAfter(trail, event) ?? transferAfter(trail, event);
}

function annexAfter(trail: StatusTrail, event: DisputeEvent): StatusTrail | null {
  switch (event.type) {
    case 'AgreementChanged':
      return { ...trail, status: 'agreed', openTermIds: event.data.terms.map(({ termId }) => termId) };
    case 'AgreementRevoked':
    case 'AgreementHeldInvalid':
      return trail.status === 'closed' || trail.status === 'filed' ? trail : { ...trail, status: 'failed' };
    case 'DuplicateDecided':
    case 'DuplicateDecisionUndone':
      return event.data.decision === 'merge' ? mergerAfter(trail, event.type) : trail;
    default:
      return null;
  }
}

/** Merged only before a mediation is open, so no transfer waits at the same time. */
function mergerAfter(trail: StatusTrail, type: DisputeEvent['type']): StatusTrail {
  if (type === 'DuplicateDecided') return { ...trail, status: 'merged', statusBeforeTransfer: trail.status };
  return { ...trail, status: trail.statusBeforeTransfer ?? trail.status, statusBeforeTransfer: null };
}

function proceedingsAfter(trail: StatusTrail, event: DisputeEvent): StatusTrail | null {
  if (event.type === 'MediationResumed') return { ...trail, status: event.data.backTo };
  if (event.type === 'MediatorReleased') {
    return { ...trail, status: statusWithout(trail.status, event.data.mediatorsLeft) };
  }
  if (event.type !== 'RecusalDecided') return null;
  if (event.data.outcome === 'kept') return trail;
  return { ...trail, status: event.data.mediatorsLeft === 0 ? 'accepted' : 'preparing' };
}

function transferAfter(trail: StatusTrail, { type }: DisputeEvent): StatusTrail | null {
  if (type === 'DisputeScreened') {
    return trail.status === 'transferring'
      ? { ...trail, statusBeforeTransfer: 'screening' }
      : { ...trail, status: 'screening' };
  }
  if (type === 'TransferStarted') return { ...trail, status: 'transferring', statusBeforeTransfer: trail.status };
  if (type !== 'TransferReturned') return null;
  return { ...trail, status: trail.statusBeforeTransfer ?? trail.status, statusBeforeTransfer: null };
}
