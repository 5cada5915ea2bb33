import type { DisputeEvent } from '@libs/disputes';

/** What the choice of a mediator needs from the dispute's own stream. */
export interface DisputeHistory {
  /** Key subject of the dispute's story; null before the registration. */
  readonly storySubjectId: string | null;
  readonly partyFingerprints: readonly string[];
  readonly partyTraits: readonly string[];
  /** Episodes in order; each has its own assignment. */
  readonly episodeIds: readonly string[];
  /** Who mediates in which episode. */
  readonly mediatorOf: Readonly<Record<string, string>>;
  /** Mediators of episodes that ended without an agreement. */
  readonly failed: readonly string[];
}

const initialState: DisputeHistory = {
  storySubjectId: null,
  partyFingerprints: [],
  partyTraits: [],
  episodeIds: [],
  mediatorOf: {},
  failed: [],
};

function evolve(state: DisputeHistory, event: DisputeEvent): DisputeHistory {
  switch (event.type) {
    case 'DisputeRegistered':
      return {
        ...state,
        storySubjectId: event.data.storySubjectId,
        partyFingerprints: event.data.parties.flatMap((party) => party.fingerprints),
        partyTraits: event.data.parties.flatMap((party) => party.traits),
      };
    case 'EpisodeOpened':
      return { ...state, episodeIds: [...state.episodeIds, event.data.episodeId] };
    case 'MediatorAppointed':
      return { ...state, mediatorOf: { ...state.mediatorOf, [event.data.episodeId]: event.data.mediatorId } };
    case 'MediationConcluded': {
      const mediatorId = state.mediatorOf[event.data.episodeId];
      const failed = event.data.ending !== 'agreement' && mediatorId !== undefined;
      return failed ? { ...state, failed: [...state.failed, mediatorId] } : state;
    }
    default:
      return state;
  }
}

/** Folds another context's facts by their types only; `disputes` is never called. */
export const disputeHistory = { initialState, evolve };

export const disputeStream = (disputeId: string): string => `dispute-${disputeId}`;
