import { projection } from '@platform/projections';
import type { Recorded } from '@platform/event-store';
import type { OrganisationEvent } from '../../organisation/organisation.events.js';
import { OrganisationDirectory } from './organisation-directory.entity.js';

function evolve(row: OrganisationDirectory | null, event: Recorded<OrganisationEvent>): OrganisationDirectory | null {
  switch (event.type) {
    case 'OrganisationEstablished':
      return {
        ...event.data,
        channels: [...event.data.channels],
        ancestors: [...event.data.ancestors],
        closed: false,
        staffing: null,
        batchOffers: false,
      };
    case 'OrganisationMoved':
      return row && { ...row, parentId: event.data.parentId, ancestors: [...event.data.ancestors] };
    case 'OrganisationChainRenewed':
      return row && { ...row, ancestors: [...event.data.ancestors] };
    case 'StaffingFactsRecorded': {
      const { organisationId: _own, ...staffing } = event.data;
      return row && { ...row, staffing };
    }
    case 'OfferModeChosen':
      return row && { ...row, batchOffers: event.data.mode === 'batch' };
    case 'OrganisationClosed':
      return row && { ...row, closed: true };
  }
}

export const organisationDirectory = projection<OrganisationDirectory>({
  name: 'organisation-directory',
  version: 3,
  entity: OrganisationDirectory,
  prefixes: ['organisation-'],
  handles: [
    'OrganisationEstablished',
    'OrganisationMoved',
    'OrganisationChainRenewed',
    'StaffingFactsRecorded',
    'OfferModeChosen',
    'OrganisationClosed',
  ] satisfies OrganisationEvent['type'][],
  keys: (event) => [(event as Recorded<OrganisationEvent>).data.organisationId],
  evolve: (row, event) => evolve(row, event as Recorded<OrganisationEvent>),
});
