import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { ReconciliationEvent } from '../../digest/reconciliation.events.js';
import type { EndpointEvent } from '../../endpoint/endpoint.events.js';
import { PartnerExchange } from './partner-exchange.entity.js';

type Handled = Exclude<Recorded<EndpointEvent | ReconciliationEvent>, { type: 'ReplayRequested' }>;

export const nothingYet = (partnerId: string): PartnerExchange => ({
  partnerId,
  signingKeys: [],
  partnerKeys: [],
  disabled: null,
  disabledAt: null,
  lastDigestDay: null,
  lastComparedAt: null,
  mismatchSince: null,
  differences: [],
});

function changes(row: PartnerExchange, { type, data, metadata }: Handled): Partial<PartnerExchange> {
  const at = metadata.happenedAt;
  switch (type) {
    case 'SigningKeyAdded':
      return { signingKeys: [{ keyId: data.keyId, publicKey: data.publicKey }, ...row.signingKeys] };
    case 'SigningKeyRetired':
      return { signingKeys: row.signingKeys.filter(({ keyId }) => keyId !== data.keyId) };
    case 'PartnerKeyAdded':
      return { partnerKeys: [data.publicKey, ...row.partnerKeys] };
    case 'PartnerKeyRetired':
      return { partnerKeys: row.partnerKeys.filter((key) => key !== data.publicKey) };
    case 'EndpointDisabled':
      return { disabled: data.reason, disabledAt: at };
    case 'EndpointEnabled':
      return { disabled: null, disabledAt: null };
    case 'DigestIssued':
      return { lastDigestDay: data.day };
    case 'DigestMatched':
      return { lastComparedAt: at, mismatchSince: null, differences: [] };
    case 'DigestMismatchFound':
      return {
        lastComparedAt: at,
        mismatchSince: row.mismatchSince ?? data.day,
        differences: [...data.differences],
      };
    case 'DigestMismatchResolved':
      return { mismatchSince: null, differences: [] };
  }
}

export const partnerExchange = projection<PartnerExchange>({
  name: 'partner-exchange',
  version: 1,
  entity: PartnerExchange,
  prefixes: ['endpoint-', 'reconciliation-'],
  handles: [
    'SigningKeyAdded',
    'SigningKeyRetired',
    'PartnerKeyAdded',
    'PartnerKeyRetired',
    'EndpointDisabled',
    'EndpointEnabled',
    'DigestIssued',
    'DigestMatched',
    'DigestMismatchFound',
    'DigestMismatchResolved',
  ] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.partnerId],
  evolve(row, event, key) {
    const known = row ?? nothingYet(key);
    return { ...known, ...changes(known, event as Handled) };
  },
});
