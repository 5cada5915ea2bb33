import type { AssignmentEvent, AssignmentOpened } from './assignment.events.js';

export interface Offer {
  readonly offerId: string;
  readonly mediatorId: string;
  readonly organisationId: string;
  readonly expiresAt: string;
}

/** Facts that stay true in every state after the opening. */
interface Opened {
  readonly case: AssignmentOpened['data'];
  /** Offers made so far. */
  readonly rounds: number;
  readonly declinedBy: readonly string[];
  readonly conflictsDeclaredBy: readonly string[];
  readonly expiredFor: readonly string[];
  /** How every past offer ended, for the answer to a late click. */
  readonly pastOffers: Readonly<Record<string, 'declined' | 'expired' | 'withdrawn'>>;
}

export type AssignmentState =
  | { readonly status: 'none' }
  | (Opened & { readonly status: 'searching' })
  | (Opened & { readonly status: 'offered'; readonly offer: Offer })
  /** Waits for the coordinator. */
  | (Opened & { readonly status: 'exhausted' })
  | (Opened & { readonly status: 'taken'; readonly mediatorId: string; readonly offerId: string | null })
  | (Opened & { readonly status: 'closed' })
  /** Its mediation ended before it was opened: it stays shut. */
  | { readonly status: 'never-opened' };

export type OpenedAssignment = Exclude<AssignmentState, { status: 'none' | 'never-opened' }>;

export const initialAssignment: AssignmentState = { status: 'none' };

function opened(data: AssignmentOpened['data']): AssignmentState {
  const nobody: readonly string[] = [];
  return {
    status: 'searching',
    case: data,
    rounds: 0,
    declinedBy: nobody,
    conflictsDeclaredBy: nobody,
    expiredFor: nobody,
    pastOffers: {},
  };
}

export function evolveAssignment(state: AssignmentState, event: AssignmentEvent): AssignmentState {
  if (event.type === 'AssignmentOpened') return opened(event.data);
  if (state.status !== 'none' && state.status !== 'never-opened') return evolveOpened(state, event);
  return event.type === 'AssignmentClosed' ? { status: 'never-opened' } : state;
}

function evolveOpened(
  state: OpenedAssignment,
  event: Exclude<AssignmentEvent, { type: 'AssignmentOpened' }>,
): AssignmentState {
  switch (event.type) {
    case 'CandidatesEvaluated':
      return state;
    case 'MediatorOffered':
      return { ...state, status: 'offered', rounds: event.data.round, offer: event.data };
    case 'OfferDeclined':
      return declined(state, event.data);
    case 'OfferExpired':
      return {
        ...ended(state, event.data.offerId, 'expired'),
        expiredFor: [...state.expiredFor, event.data.mediatorId],
      };
    case 'OfferWithdrawn':
      return ended(state, event.data.offerId, 'withdrawn');
    case 'OffersExhausted':
      return { ...state, status: 'exhausted' };
    case 'OfferAccepted':
      return { ...state, status: 'taken', mediatorId: event.data.mediatorId, offerId: event.data.offerId };
    case 'MediatorAssignedDirectly':
      return { ...state, status: 'taken', mediatorId: event.data.mediatorId, offerId: null };
    case 'AssignmentReopened':
      // As if the person had declared the conflict: out of this dispute for good. The rounds begin anew.
      return {
        ...state,
        status: 'searching',
        rounds: 0,
        conflictsDeclaredBy: [...state.conflictsDeclaredBy, event.data.mediatorId],
      };
    case 'AssignmentClosed':
      return { ...state, status: 'closed' };
  }
}

function ended(
  state: OpenedAssignment,
  offerId: string,
  how: 'declined' | 'expired' | 'withdrawn',
): Extract<AssignmentState, { status: 'searching' }> {
  return { ...state, status: 'searching', pastOffers: { ...state.pastOffers, [offerId]: how } };
}

function declined(
  state: OpenedAssignment,
  { offerId, mediatorId, reason }: { offerId: string; mediatorId: string; reason: string },
): AssignmentState {
  const conflict = reason === 'conflict-of-interest' ? [mediatorId] : [];
  return {
    ...ended(state, offerId, 'declined'),
    declinedBy: [...state.declinedBy, mediatorId],
    conflictsDeclaredBy: [...state.conflictsDeclaredBy, ...conflict],
  };
}
