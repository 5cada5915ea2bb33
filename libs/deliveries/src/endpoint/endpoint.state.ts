import type { DisableReason, EndpointEvent } from './endpoint.events.js';

export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: string;
}

export interface EndpointState {
  readonly disabled: DisableReason | null;
  /** The newest first; two during a rotation. */
  readonly signingKeys: readonly SigningKey[];
  readonly partnerKeys: readonly string[];
}

export const initialEndpoint: EndpointState = { disabled: null, signingKeys: [], partnerKeys: [] };

export function evolveEndpoint(state: EndpointState, event: EndpointEvent): EndpointState {
  switch (event.type) {
    case 'SigningKeyAdded': {
      const { keyId, publicKey } = event.data;
      return { ...state, signingKeys: [{ keyId, publicKey }, ...state.signingKeys] };
    }
    case 'SigningKeyRetired':
      return { ...state, signingKeys: state.signingKeys.filter(({ keyId }) => keyId !== event.data.keyId) };
    case 'PartnerKeyAdded':
      return { ...state, partnerKeys: [event.data.publicKey, ...state.partnerKeys] };
    case 'PartnerKeyRetired':
      return { ...state, partnerKeys: state.partnerKeys.filter((key) => key !== event.data.publicKey) };
    case 'EndpointDisabled':
      return { ...state, disabled: event.data.reason };
    case 'EndpointEnabled':
      return { ...state, disabled: null };
    case 'ReplayRequested':
      return state;
  }
}
