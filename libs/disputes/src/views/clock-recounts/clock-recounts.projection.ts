import { projection } from '@platform/projections';
import type { ClockRecounted } from '../../dispute/dispute.events.js';
import { ClockRecounts } from './clock-recounts.entity.js';

export const clockRecounts = projection<ClockRecounts>({
  name: 'clock-recounts',
  version: 1,
  entity: ClockRecounts,
  prefixes: ['dispute-'],
  handles: ['ClockRecounted'] satisfies ClockRecounted['type'][],
  keys: (event) => [event.id],
  evolve(_row, event, eventId) {
    const { changeId, disputeId, dueBefore, clock } = event.data as ClockRecounted['data'];
    const { rule, dueAt: dueAfter, derivation } = clock;
    return { eventId, changeId, disputeId, rule, dueBefore, dueAfter, derivation };
  },
});
