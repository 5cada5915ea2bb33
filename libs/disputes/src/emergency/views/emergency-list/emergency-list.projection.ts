import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { EmergencyEvent } from '../../emergency.events.js';
import { EmergencyList } from './emergency-list.entity.js';

export const emergencyList = projection<EmergencyList>({
  name: 'emergency-list',
  version: 1,
  entity: EmergencyList,
  prefixes: ['emergency-'],
  handles: ['EmergencyDeclared', 'DisputesMarked', 'EmergencyClosed'] satisfies EmergencyEvent['type'][],
  keys: (event) => [(event as Recorded<EmergencyEvent>).data.emergencyId],
  evolve(row, recorded) {
    const event = recorded as Recorded<EmergencyEvent>;
    const { revision, metadata } = event;
    if (event.type === 'EmergencyDeclared') {
      const { storySubjectId: _sealedUnder, ...shown } = event.data;
      const open = { marks: [], status: 'open', closedAt: null, report: null } as const;
      return { ...shown, ...open, declaredAt: metadata.recordedAt, revision };
    }
    if (row === null) return null;
    return event.type === 'DisputesMarked'
      ? { ...row, marks: [...row.marks, ...event.data.marks], revision }
      : { ...row, status: 'closed', closedAt: metadata.recordedAt, report: event.data.report, revision };
  },
});
