import type { PartnerEvent, PartnerProfile } from './partner.events.js';

export interface PartnerSecret {
  readonly secretId: string;
  readonly secretHash: string;
  /** null: it is the newest. */
  readonly until: string | null;
}

export interface RegisteredPartner {
  readonly status: 'active' | 'suspended';
  readonly partnerId: string;
  readonly organisationId: string;
  readonly profile: PartnerProfile;
  /** At most two: the newest and the one before. */
  readonly secrets: readonly PartnerSecret[];
}

export type PartnerState = { readonly status: 'unknown' } | RegisteredPartner;

export const initialPartner: PartnerState = { status: 'unknown' };

export function profileOf(data: PartnerProfile): PartnerProfile {
  const { name, scopes, linkages, receive, webhookUrl, disclosure, certificate } = data;
  return { name, scopes, linkages, receive, webhookUrl, disclosure, certificate };
}

export function evolvePartner(state: PartnerState, event: PartnerEvent): PartnerState {
  if (event.type === 'PartnerRegistered') {
    const { partnerId, organisationId, secretId, secretHash } = event.data;
    const secrets = [{ secretId, secretHash, until: null }];
    return { status: 'active', partnerId, organisationId, profile: profileOf(event.data), secrets };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'PartnerProfileChanged':
      return { ...state, profile: profileOf(event.data) };
    case 'PartnerSecretRotated': {
      const { secretId, secretHash, previousUntil } = event.data;
      const before = state.secrets.filter(({ until }) => until === null);
      const secrets = [
        { secretId, secretHash, until: null },
        ...before.map((one) => ({ ...one, until: previousUntil })),
      ];
      return { ...state, secrets };
    }
    case 'PartnerSuspended':
      return { ...state, status: 'suspended' };
    case 'PartnerResumed':
      return { ...state, status: 'active' };
  }
}
