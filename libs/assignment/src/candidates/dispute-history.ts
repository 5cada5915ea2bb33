import type { DisputeEvent } from '@libs/disputes';
import { shanghaiDate } from '@libs/deadlines';
import type { Recorded } from '@platform/event-store';

/** What the choice of a mediator needs from the dispute's own stream. */
export interface DisputeHistory {
  /** Key subject of the dispute's story; null before the registration. */
  readonly storySubjectId: string | null;
  readonly partyIds: readonly string[];
  readonly partyFingerprints: readonly string[];
  readonly partyTraits: readonly string[];
  readonly flags: readonly string[];
  /** Bodies that had the matter in hand, and since when. ISO dates. */
  readonly handledBy: readonly { readonly organisationId: string; readonly on: string }[];
  /** Episodes in order; each has its own assignments. */
  readonly episodeIds: readonly string[];
  /** Who mediates, or mediated, in which episode. */
  readonly mediatorsOf: Readonly<Record<string, readonly string[]>>;
  /** Mediators of episodes that ended without an agreement. */
  readonly failed: readonly string[];
}

const initialState: DisputeHistory = {
  storySubjectId: null,
  partyIds: [],
  partyFingerprints: [],
  partyTraits: [],
  flags: [],
  handledBy: [],
  episodeIds: [],
  mediatorsOf: {},
  failed: [],
};

type Party = Extract<DisputeEvent, { type: 'DisputeRegistered' }>['data']['parties'][number];

const withParties = (state: DisputeHistory, parties: readonly Party[]): DisputeHistory => ({
  ...state,
  partyIds: [...state.partyIds, ...parties.map((party) => party.partyId)],
  partyFingerprints: [...state.partyFingerprints, ...parties.flatMap((party) => party.fingerprints)],
  partyTraits: [...state.partyTraits, ...parties.flatMap((party) => party.traits)],
});

const withBody = (state: DisputeHistory, organisationId: string, happenedAt: string): DisputeHistory => ({
  ...state,
  handledBy: [...state.handledBy, { organisationId, on: shanghaiDate(happenedAt) }],
});

const withMediators = (
  state: DisputeHistory,
  episodeId: string,
  change: (before: readonly string[]) => readonly string[],
): DisputeHistory => ({
  ...state,
  mediatorsOf: { ...state.mediatorsOf, [episodeId]: change(state.mediatorsOf[episodeId] ?? []) },
});

function evolve(state: DisputeHistory, event: DisputeEvent): DisputeHistory {
  const { happenedAt } = (event as Recorded<DisputeEvent>).metadata;
  switch (event.type) {
    case 'DisputeRegistered': {
      const { storySubjectId, flags, parties, receivedBy } = event.data;
      return withBody(withParties({ ...state, storySubjectId, flags }, parties), receivedBy, happenedAt);
    }
    case 'PartyJoined':
      return withParties(state, [event.data.party]);
    case 'OwnerChanged':
      return withBody(state, event.data.toOrganisationId, happenedAt);
    case 'EpisodeOpened': {
      const { episodeId, organisationId } = event.data;
      return withBody({ ...state, episodeIds: [...state.episodeIds, episodeId] }, organisationId, happenedAt);
    }
    case 'MediatorAppointed':
      return withMediators(state, event.data.episodeId, (before) => [...before, event.data.mediatorId]);
    case 'MediatorReleased':
      return withMediators(state, event.data.episodeId, (before) =>
        before.filter((one) => one !== event.data.mediatorId),
      );
    case 'MediationConcluded': {
      const tried = event.data.ending === 'agreement' ? [] : (state.mediatorsOf[event.data.episodeId] ?? []);
      return tried.length === 0 ? state : { ...state, failed: [...state.failed, ...tried] };
    }
    default:
      return state;
  }
}

/** Folds another context's facts by their types only; `disputes` is never called. */
export const disputeHistory = { initialState, evolve };

export const disputeStream = (disputeId: string): string => `dispute-${disputeId}`;
