import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import { ofDispute } from '../of-dispute.js';
import { DisputeAccess } from './dispute-access.entity.js';

const HANDLES = [
  'DisputeRegistered',
  'RoutingDecided',
  'RoutingOverridden',
  'EpisodeOpened',
  'MediatorAppointed',
  'MediatorReleased',
  'ConfirmationRequested',
  'TransferStarted',
  'OwnerChanged',
  'JointMediationArranged',
  'AssistingBodyLeft',
] as const satisfies readonly DisputeEvent['type'][];

/** Facts of a case that only those who work on it may see, even among supervisors (反家庭暴力法 5; 未成年人保护法 103). */
const CONFIDENTIAL_FLAGS: readonly string[] = ['家庭暴力', '未成年人'];

export const disputeAccess = projection<DisputeAccess>({
  name: 'dispute-access',
  version: 3,
  entity: DisputeAccess,
  ...ofDispute(HANDLES),
  evolve(row, recorded, disputeId) {
    const event = recorded as Recorded<DisputeEvent>;
    if (event.type !== 'DisputeRegistered') return row && evolveAccess(row, event);
    const { code, divisionCode, receivedBy, flags } = event.data;
    return {
      disputeId,
      code,
      divisionCode,
      ownerOrganisationId: receivedBy,
      organisationIds: [receivedBy],
      guestIds: [],
      formerOwnerIds: [],
      mediatorIds: [],
      channel: null,
      confidential: flags.some((flag) => CONFIDENTIAL_FLAGS.includes(flag)),
      excludedAccountIds: [],
    };
  },
});

function evolveAccess(row: DisputeAccess, event: Recorded<DisputeEvent>): DisputeAccess {
  switch (event.type) {
    case 'RoutingDecided':
      return { ...row, channel: event.data.channel === 'none' ? null : event.data.channel };
    case 'RoutingOverridden':
      return { ...row, channel: event.data.channel };
    case 'EpisodeOpened':
      // Another mediation begins: who assisted in the one before has no seat in it.
      return { ...withOrganisation(withoutGuests(row), event.data.organisationId), channel: event.data.channel };
    case 'MediatorAppointed':
      return { ...row, mediatorIds: added(row.mediatorIds, event.data.mediatorId) };
    case 'MediatorReleased':
      // Whoever does not work on the case any more does not read it any more.
      return { ...row, mediatorIds: row.mediatorIds.filter((id) => id !== event.data.mediatorId) };
    case 'ConfirmationRequested':
      return withOrganisation(row, event.data.courtId);
    case 'TransferStarted':
      // Also after a no: what becomes of the hand-off is for both of its sides.
      return withOrganisation(row, event.data.toOrganisationId);
    case 'OwnerChanged':
      return ownedBy(withOrganisation(row, event.data.toOrganisationId), event.data.toOrganisationId);
    case 'JointMediationArranged':
      return withGuest(row, event.data.assistingOrganisationId);
    case 'AssistingBodyLeft':
      return without(row, event.data.organisationId);
    default:
      return row;
  }
}

function ownedBy(row: DisputeAccess, organisationId: string): DisputeAccess {
  const former = added(row.formerOwnerIds, row.ownerOrganisationId).filter((one) => one !== organisationId);
  return { ...row, ownerOrganisationId: organisationId, formerOwnerIds: former };
}

/** A seat of its own, which ends the one of a guest. */
function withOrganisation(row: DisputeAccess, organisationId: string): DisputeAccess {
  return {
    ...row,
    organisationIds: added(row.organisationIds, organisationId),
    guestIds: row.guestIds.filter((id) => id !== organisationId),
  };
}

/** Who stands near the case already is no guest when it assists. */
function withGuest(row: DisputeAccess, organisationId: string): DisputeAccess {
  if (row.organisationIds.includes(organisationId)) return row;
  return {
    ...row,
    organisationIds: added(row.organisationIds, organisationId),
    guestIds: added(row.guestIds, organisationId),
  };
}

/** A guest that leaves sees it no more; whoever owned, mediated or received it goes on reading. */
function without(row: DisputeAccess, organisationId: string): DisputeAccess {
  if (!row.guestIds.includes(organisationId)) return row;
  return {
    ...row,
    organisationIds: row.organisationIds.filter((id) => id !== organisationId),
    guestIds: row.guestIds.filter((id) => id !== organisationId),
  };
}

function withoutGuests(row: DisputeAccess): DisputeAccess {
  return row.guestIds.reduce((left, id) => without(left, id), row);
}

function added(ids: readonly string[], id: string): string[] {
  return [...new Set([...ids, id])];
}
