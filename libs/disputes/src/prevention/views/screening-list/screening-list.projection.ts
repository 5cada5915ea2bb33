import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { ScreeningEvent } from '../../screening/screening.events.js';
import { ScreeningList } from './screening-list.entity.js';

export const screeningList = projection<ScreeningList>({
  name: 'screening-list',
  version: 1,
  entity: ScreeningList,
  prefixes: ['screening-'],
  handles: ['ScreeningRecorded', 'ScreenedDisputeLinked'] satisfies ScreeningEvent['type'][],
  keys: (event) => [(event as Recorded<ScreeningEvent>).data.screeningId],
  evolve(row, recorded) {
    const event = recorded as Recorded<ScreeningEvent>;
    const { revision } = event;
    if (event.type === 'ScreenedDisputeLinked') {
      return row && { ...row, disputeIds: [...row.disputeIds, event.data.disputeId], revision };
    }
    const { storySubjectId: _sealedUnder, topics, ...shown } = event.data;
    return { ...shown, topics: [...topics], disputeIds: [], recordedAt: event.metadata.recordedAt, revision };
  },
});
