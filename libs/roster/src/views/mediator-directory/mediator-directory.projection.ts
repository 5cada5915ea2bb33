import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { MediatorEvent } from '../../mediator/mediator.events.js';
import { MediatorDirectory } from './mediator-directory.entity.js';

type Enrolled = Extract<MediatorEvent, { type: 'MediatorEnrolled' }>['data'];

function enrolled({ fields, languages, districtCodes, formerEmployers, ...rest }: Enrolled): MediatorDirectory {
  return {
    ...rest,
    fields: [...fields],
    languages: [...languages],
    districtCodes: [...districtCodes],
    formerEmployers: [...formerEmployers],
    leaves: [],
    suspended: false,
    sex: null,
    windows: [],
    formerServices: [],
    interests: [],
    leftOn: null,
    leftBecause: null,
  };
}

function evolve(row: MediatorDirectory | null, event: Recorded<MediatorEvent>): MediatorDirectory | null {
  if (event.type === 'MediatorEnrolled') return enrolled(event.data);
  return row && (evolvePosition(row, event) ?? evolvePerson(row, event));
}

/** Where and whether the person serves. */
function evolvePosition(row: MediatorDirectory, event: Recorded<MediatorEvent>): MediatorDirectory | null {
  switch (event.type) {
    case 'MediatorSuspended':
      return { ...row, suspended: true };
    case 'MediatorReinstated':
      return { ...row, suspended: false };
    case 'MediatorTermRenewed':
      return { ...row, termEndsOn: event.data.termEndsOn };
    case 'MediatorMoved':
      return { ...row, organisationId: event.data.organisationId };
    case 'MediatorLeft':
      return { ...row, leftOn: event.data.on, leftBecause: event.data.reason };
    case 'MediatorTrained':
      return { ...row, trainedUntil: event.data.trainedUntil ?? row.trainedUntil };
    default:
      return null;
  }
}

function evolvePerson(row: MediatorDirectory, event: Recorded<MediatorEvent>): MediatorDirectory {
  switch (event.type) {
    case 'MediatorOnLeave':
      return { ...row, leaves: [...row.leaves, { from: event.data.from, until: event.data.until }] };
    case 'LeaveCancelled': {
      const { from, until } = event.data;
      return { ...row, leaves: row.leaves.filter((leave) => leave.from !== from || leave.until !== until) };
    }
    case 'MediatorSexNoted':
      return { ...row, sex: event.data.sex };
    case 'MediatorScopeChanged': {
      const { fields, languages, districtCodes } = event.data;
      return { ...row, fields: [...fields], languages: [...languages], districtCodes: [...districtCodes] };
    }
    case 'MediatorCapacityChanged':
      return { ...row, capacity: event.data.capacity };
    case 'AvailabilityDeclared':
      return { ...row, windows: [...event.data.windows] };
    case 'FormerServiceRecorded': {
      const { mediatorId: _own, serviceId: _id, ...service } = event.data;
      return { ...row, formerServices: [...row.formerServices, service] };
    }
    case 'InterestDeclared': {
      const { mediatorId: _own, ...interest } = event.data;
      return { ...row, interests: [...row.interests, interest] };
    }
    case 'InterestEnded':
      return { ...row, interests: row.interests.filter(({ interestId }) => interestId !== event.data.interestId) };
    default:
      return row;
  }
}

export const mediatorDirectory = projection<MediatorDirectory>({
  name: 'mediator-directory',
  version: 2,
  entity: MediatorDirectory,
  prefixes: ['mediator-'],
  handles: [
    'MediatorEnrolled',
    'MediatorOnLeave',
    'LeaveCancelled',
    'MediatorSuspended',
    'MediatorReinstated',
    'MediatorSexNoted',
    'MediatorScopeChanged',
    'MediatorCapacityChanged',
    'MediatorTermRenewed',
    'MediatorMoved',
    'AvailabilityDeclared',
    'MediatorLeft',
    'MediatorTrained',
    'FormerServiceRecorded',
    'InterestDeclared',
    'InterestEnded',
  ] satisfies MediatorEvent['type'][],
  keys: (event) => [(event as Recorded<MediatorEvent>).data.mediatorId],
  evolve: (row, event) => evolve(row, event as Recorded<MediatorEvent>),
});
