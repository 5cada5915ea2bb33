import type { AssignmentEvent, AssignmentOpened, PartyChoiceRecorded } from './assignment.events.js';

export interface Offer {
  readonly offerId: string;
  readonly mediatorId: string;
  readonly organisationId: string;
  readonly expiresAt: string;
}

/** Who was asked, and how it ended. Accepted ones: `left` when the case went away from them, `concluded` when it ended with them. */
export interface PastOffer {
  readonly mediatorId: string;
  readonly how: 'declined' | 'expired' | 'withdrawn' | 'left' | 'concluded';
}

export type Choice = Pick<PartyChoiceRecorded['data'], 'mediatorIds' | 'sexWanted'>;

/** Facts that stay true in every state after the opening. */
interface Opened {
  readonly case: AssignmentOpened['data'];
  /** Offers made since the search began, or began again. */
  readonly rounds: number;
  /** Offers made in all: their ids are counted by it, so that none comes twice. */
  readonly offers: number;
  readonly declinedBy: readonly string[];
  readonly conflictsDeclaredBy: readonly string[];
  readonly expiredFor: readonly string[];
  /** Who gave the case back, or had it taken back. */
  readonly handedBackBy: readonly string[];
  /** How every past offer ended, for the answer to a late click. */
  readonly pastOffers: Readonly<Record<string, PastOffer>>;
  /** The newest word of every party. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly jointChoice: readonly string[];
  /** Seats beside the lead that were asked for; 0 on the stream of such a seat itself. */
  readonly assistingSeats: number;
  /** 1: the lead's. */
  readonly seat: number;
}

export type AssignmentState =
  | { readonly status: 'none' }
  | (Opened & { readonly status: 'searching' })
  /** Waits for the batch of its body, at most until then. */
  | (Opened & { readonly status: 'held'; readonly until: string })
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
    offers: 0,
    declinedBy: nobody,
    conflictsDeclaredBy: nobody,
    expiredFor: nobody,
    handedBackBy: nobody,
    pastOffers: {},
    choices: {},
    jointChoice: nobody,
    assistingSeats: 0,
    seat: 1,
  };
}

export function evolveAssignment(state: AssignmentState, event: AssignmentEvent): AssignmentState {
  if (event.type === 'AssignmentOpened') return opened(event.data);
  if (state.status !== 'none' && state.status !== 'never-opened') return evolveOpened(state, event);
  return event.type === 'AssignmentClosed' ? { status: 'never-opened' } : state;
}

// One arm per fact keeps the whole fold on one page.
// oxlint-disable-next-line complexity
function evolveOpened(
  state: OpenedAssignment,
  event: Exclude<AssignmentEvent, { type: 'AssignmentOpened' }>,
): AssignmentState {
  switch (event.type) {
    case 'CandidatesEvaluated':
    case 'BatchChoiceExplained':
      return state;
    case 'AssignmentHeld':
      return { ...state, status: 'held', until: event.data.until };
    case 'MediatorOffered':
      return { ...state, status: 'offered', rounds: event.data.round, offers: state.offers + 1, offer: event.data };
    case 'OfferDeclined':
      return declined(state, event.data);
    case 'OfferExpired':
      return {
        ...ended(state, event.data, 'expired'),
        expiredFor: [...state.expiredFor, event.data.mediatorId],
      };
    case 'OfferWithdrawn':
      return ended(state, event.data, 'withdrawn');
    case 'OffersExhausted':
      return { ...state, status: 'exhausted' };
    case 'OfferAccepted':
      return { ...state, status: 'taken', mediatorId: event.data.mediatorId, offerId: event.data.offerId };
    case 'MediatorAssignedDirectly':
      return { ...state, status: 'taken', mediatorId: event.data.mediatorId, offerId: null };
    case 'PartyChoiceRecorded': {
      const { partyId, mediatorIds, sexWanted } = event.data;
      return { ...state, choices: { ...state.choices, [partyId]: { mediatorIds, sexWanted } } };
    }
    case 'JointChoiceMade':
      // Whom the parties chose is asked now: no batch and no coordinator comes before their wish.
      return state.status === 'held' || state.status === 'exhausted'
        ? { ...state, status: 'searching', jointChoice: event.data.mediatorIds }
        : { ...state, jointChoice: event.data.mediatorIds };
    case 'AssignmentReopened':
      // As if the person had declared the conflict: out of this dispute for good.
      return withConflict(searchingAgain(state), event.data.mediatorId);
    case 'CaseHandedBack': {
      const again = withoutPerson(searchingAgain(state), event.data.mediatorId);
      return event.data.reason === 'conflict-of-interest' ? withConflict(again, event.data.mediatorId) : again;
    }
    case 'CaseTakenBack':
      return withoutPerson(searchingAgain(state), event.data.mediatorId);
    case 'AssistingSeatAsked':
      return { ...state, assistingSeats: state.assistingSeats + 1 };
    case 'AssistingSeatOpened':
      return { ...state, seat: event.data.seat };
    case 'AssignmentClosed':
      return { ...acceptedEnds(state, 'concluded'), status: 'closed' };
  }
}

type Searching = Extract<AssignmentState, { status: 'searching' }>;

/** The rounds begin anew; whoever had accepted has it no longer. */
function searchingAgain(state: OpenedAssignment): Searching {
  return { ...acceptedEnds(state, 'left'), status: 'searching', rounds: 0 };
}

function acceptedEnds(state: OpenedAssignment, how: 'left' | 'concluded'): OpenedAssignment {
  if (state.status !== 'taken' || state.offerId === null) return state;
  return ended(state, { mediatorId: state.mediatorId, offerId: state.offerId }, how);
}

const withConflict = (state: Searching, mediatorId: string): Searching => ({
  ...state,
  conflictsDeclaredBy: [...state.conflictsDeclaredBy, mediatorId],
});

const withoutPerson = (state: Searching, mediatorId: string): Searching => ({
  ...state,
  handedBackBy: [...state.handedBackBy, mediatorId],
  jointChoice: state.jointChoice.filter((one) => one !== mediatorId),
});

function ended(
  state: OpenedAssignment,
  { offerId, mediatorId }: { readonly offerId: string; readonly mediatorId: string },
  how: PastOffer['how'],
): Searching {
  return { ...state, status: 'searching', pastOffers: { ...state.pastOffers, [offerId]: { mediatorId, how } } };
}

function declined(
  state: OpenedAssignment,
  { reason, ...offer }: { offerId: string; mediatorId: string; reason: string },
): AssignmentState {
  const { mediatorId } = offer;
  const again = { ...ended(state, offer, 'declined'), declinedBy: [...state.declinedBy, mediatorId] };
  return reason === 'conflict-of-interest' ? withConflict(again, mediatorId) : again;
}
