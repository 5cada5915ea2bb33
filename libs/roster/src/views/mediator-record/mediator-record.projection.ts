import type { Recorded } from '@platform/event-store';
import { shanghaiDate } from '@libs/deadlines';
import { projection } from '@platform/projections';
import type {
  AllowanceGranted,
  HonourRecorded,
  MediatorTrained,
  ServiceRecorded,
} from '../../mediator/mediator-record.events.js';
import type { MediatorEnrolled } from '../../mediator/mediator.events.js';
import { MediatorRecord } from './mediator-record.entity.js';

type Handled = MediatorEnrolled | MediatorTrained | ServiceRecorded | HonourRecorded | AllowanceGranted;

function entry<Data extends { readonly mediatorId: string }>({
  mediatorId: _own,
  ...kept
}: Data): Omit<Data, 'mediatorId'> {
  return kept;
}

function evolve(row: MediatorRecord | null, event: Recorded<Handled>): MediatorRecord | null {
  if (event.type === 'MediatorEnrolled') {
    const enrolledOn = shanghaiDate(event.metadata.happenedAt);
    return { mediatorId: event.data.mediatorId, enrolledOn, trainings: [], services: [], honours: [], allowances: [] };
  }
  if (row === null) return null;
  switch (event.type) {
    case 'MediatorTrained':
      return { ...row, trainings: [...row.trainings, entry(event.data)] };
    case 'ServiceRecorded':
      return { ...row, services: [...row.services, entry(event.data)] };
    case 'HonourRecorded':
      return { ...row, honours: [...row.honours, entry(event.data)] };
    case 'AllowanceGranted':
      return { ...row, allowances: [...row.allowances, entry(event.data)] };
  }
}

export const mediatorRecord = projection<MediatorRecord>({
  name: 'mediator-record',
  version: 1,
  entity: MediatorRecord,
  prefixes: ['mediator-'],
  handles: [
    'MediatorEnrolled',
    'MediatorTrained',
    'ServiceRecorded',
    'HonourRecorded',
    'AllowanceGranted',
  ] satisfies Handled['type'][],
  keys: (event) => [(event as Recorded<Handled>).data.mediatorId],
  evolve: (row, event) => evolve(row, event as Recorded<Handled>),
});
