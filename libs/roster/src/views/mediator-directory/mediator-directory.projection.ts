import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { MediatorEvent } from '../../mediator/mediator.events.js';
import { MediatorDirectory } from './mediator-directory.entity.js';

function evolve(row: MediatorDirectory | null, event: Recorded<MediatorEvent>): MediatorDirectory | null {
  if (event.type === 'MediatorEnrolled') {
    const { fields, languages, districtCodes, formerEmployers, ...rest } = event.data;
    return {
      ...rest,
      fields: [...fields],
      languages: [...languages],
      districtCodes: [...districtCodes],
      formerEmployers: [...formerEmployers],
      leaves: [],
      suspended: false,
    };
  }
  if (row === null) return null;
  switch (event.type) {
    case 'MediatorOnLeave':
      return { ...row, leaves: [...row.leaves, { from: event.data.from, until: event.data.until }] };
    case 'MediatorSuspended':
      return { ...row, suspended: true };
    case 'MediatorReinstated':
      return { ...row, suspended: false };
  }
}

export const mediatorDirectory = projection<MediatorDirectory>({
  name: 'mediator-directory',
  version: 1,
  entity: MediatorDirectory,
  prefixes: ['mediator-'],
  handles: [
    'MediatorEnrolled',
    'MediatorOnLeave',
    'MediatorSuspended',
    'MediatorReinstated',
  ] satisfies MediatorEvent['type'][],
  keys: (event) => [(event as Recorded<MediatorEvent>).data.mediatorId],
  evolve: (row, event) => evolve(row, event as Recorded<MediatorEvent>),
});
