import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { EmergencyEvent } from '../../emergency.events.js';
import { EmergencyList } from './emergency-list.entity.js';

export const emergencyList = projection<EmergencyList>({
  name: 'emergency-list',
  version: 2,
  entity: EmergencyList,
  prefixes: ['emergency-'],
  handles: [
    'EmergencyDeclared',
    'DisputesMarked',
    'DisputesUnmarked',
    'EmergencyLimitMissed',
    'EmergencyClosed',
  ] satisfies EmergencyEvent['type'][],
  keys: (event) => [(event as Recorded<EmergencyEvent>).data.emergencyId],
  evolve(row, recorded) {
    const event = recorded as Recorded<EmergencyEvent>;
    const { revision, metadata } = event;
    if (event.type === 'EmergencyDeclared') {
      const { storySubjectId: _sealedUnder, duty = null, ...shown } = event.data;
      const open = { duty, marks: [], missed: [], status: 'open', closedAt: null, report: null } as const;
      return { ...shown, ...open, declaredAt: metadata.recordedAt, revision };
    }
    if (row === null) return null;
    return { ...row, ...changeOf(row, event), revision };
  },
});

type Later = Recorded<Exclude<EmergencyEvent, { type: 'EmergencyDeclared' }>>;

function changeOf({ marks, missed }: EmergencyList, event: Later): Partial<EmergencyList> {
  switch (event.type) {
    case 'DisputesMarked':
      return { marks: [...marks, ...event.data.marks] };
    case 'DisputesUnmarked': {
      const { disputeIds } = event.data;
      return { marks: marks.filter(({ disputeId }) => !disputeIds.includes(disputeId)) };
    }
    case 'EmergencyLimitMissed':
      return { missed: [...missed, event.data.disputeId] };
    case 'EmergencyClosed':
      return { status: 'closed', closedAt: event.metadata.recordedAt, report: event.data.report };
  }
}
