import type { OfferMode, OrganisationEstablished, OrganisationEvent } from './organisation.events.js';

export type OrganisationState =
  | { readonly status: 'unknown' }
  | { readonly status: 'active'; readonly profile: OrganisationEstablished['data']; readonly offerMode: OfferMode }
  | { readonly status: 'closed'; readonly profile: OrganisationEstablished['data'] };

export const initialOrganisation: OrganisationState = { status: 'unknown' };

export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  switch (event.type) {
    case 'OrganisationEstablished':
      return { status: 'active', profile: event.data, offerMode: 'at-once' };
    case 'OrganisationMoved': {
      const { parentId, ancestors } = event.data;
      return state.status === 'unknown' ? state : { ...state, profile: { ...state.profile, parentId, ancestors } };
    }
    case 'OrganisationChainRenewed': {
      const { ancestors } = event.data;
      return state.status === 'unknown' ? state : { ...state, profile: { ...state.profile, ancestors } };
    }
    case 'StaffingFactsRecorded':
      return state;
    case 'OfferModeChosen':
      return state.status === 'active' ? { ...state, offerMode: event.data.mode } : state;
    case 'OrganisationClosed':
      return state.status === 'unknown' ? state : { status: 'closed', profile: state.profile };
  }
}
