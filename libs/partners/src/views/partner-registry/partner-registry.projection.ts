import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { PartnerEvent, PartnerProfile } from '../../partner/partner.events.js';
import { profileOf } from '../../partner/partner.state.js';
import { PartnerRegistry } from './partner-registry.entity.js';

function columns(data: PartnerProfile) {
  const profile = profileOf(data);
  return { ...profile, scopes: [...profile.scopes], linkages: [...profile.linkages] };
}

function changes(event: Exclude<Recorded<PartnerEvent>, { type: 'PartnerRegistered' }>): Partial<PartnerRegistry> {
  switch (event.type) {
    case 'PartnerProfileChanged':
      return columns(event.data);
    case 'PartnerSecretRotated':
      return { secretRotatedAt: event.metadata.happenedAt };
    case 'PartnerSuspended':
      return { suspended: true };
    case 'PartnerResumed':
      return { suspended: false };
  }
}

function evolve(row: PartnerRegistry | null, event: Recorded<PartnerEvent>): PartnerRegistry | null {
  const { revision } = event;
  if (event.type !== 'PartnerRegistered') return row && { ...row, ...changes(event), revision };
  const { partnerId, organisationId } = event.data;
  return {
    partnerId,
    organisationId,
    ...columns(event.data),
    suspended: false,
    registeredAt: event.metadata.happenedAt,
    secretRotatedAt: null,
    revision,
  };
}

export const partnerRegistry = projection<PartnerRegistry>({
  name: 'partner-registry',
  version: 1,
  entity: PartnerRegistry,
  prefixes: ['partner-'],
  handles: [
    'PartnerRegistered',
    'PartnerProfileChanged',
    'PartnerSecretRotated',
    'PartnerSuspended',
    'PartnerResumed',
  ] satisfies PartnerEvent['type'][],
  keys: (event) => [(event as Recorded<PartnerEvent>).data.partnerId],
  evolve: (row, event) => evolve(row, event as Recorded<PartnerEvent>),
});
