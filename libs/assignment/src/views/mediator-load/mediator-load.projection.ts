import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { AssignmentEvent } from '../../assignment/assignment.events.js';
import { MediatorLoad } from './mediator-load.entity.js';

type Touching = Exclude<
  Extract<AssignmentEvent, { data: { readonly mediatorId: string | null } }>,
  { type: 'BatchChoiceExplained' }
>;

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);
const withId = (ids: readonly string[], id: string): string[] => [...without(ids, id), id];

function evolve(row: MediatorLoad | null, event: Recorded<Touching>, mediatorId: string): MediatorLoad {
  const load = row ?? { mediatorId, openAssignmentIds: [], openOfferIds: [], lastOfferedAt: null };
  switch (event.type) {
    case 'MediatorOffered':
      return {
        ...load,
        openOfferIds: withId(load.openOfferIds, event.data.offerId),
        lastOfferedAt: event.metadata.happenedAt,
      };
    case 'OfferAccepted':
      return {
        ...load,
        openOfferIds: without(load.openOfferIds, event.data.offerId),
        openAssignmentIds: withId(load.openAssignmentIds, event.data.assignmentId),
      };
    case 'OfferDeclined':
    case 'OfferExpired':
    case 'OfferWithdrawn':
      return { ...load, openOfferIds: without(load.openOfferIds, event.data.offerId) };
    case 'MediatorAssignedDirectly':
      return { ...load, openAssignmentIds: withId(load.openAssignmentIds, event.data.assignmentId) };
    case 'AssignmentReopened':
    case 'CaseHandedBack':
    case 'CaseTakenBack':
    case 'AssignmentClosed':
      return { ...load, openAssignmentIds: without(load.openAssignmentIds, event.data.assignmentId) };
  }
}

export const mediatorLoad = projection<MediatorLoad>({
  name: 'mediator-load',
  version: 3,
  entity: MediatorLoad,
  prefixes: ['assignment-'],
  handles: [
    'MediatorOffered',
    'OfferAccepted',
    'OfferDeclined',
    'OfferExpired',
    'OfferWithdrawn',
    'MediatorAssignedDirectly',
    'AssignmentReopened',
    'CaseHandedBack',
    'CaseTakenBack',
    'AssignmentClosed',
  ] satisfies Touching['type'][],
  keys: (event) => {
    const { mediatorId } = (event as Recorded<Touching>).data;
    return mediatorId === null ? [] : [mediatorId];
  },
  evolve: (row, event, key) => evolve(row, event as Recorded<Touching>, key),
});
