import { process, ringAt } from '@platform/processes';
import type { DisputesMarked } from '../../emergency.events.js';
import { NoteMissedLimit } from '../../use-cases/note-missed-limit.js';

/** Only a bell: whether the mark stands and the dispute waits is asked when it rings, and a sweep finds what it missed. */
export const ringWhenASpecialLimitIsDue = process({
  name: 'ring-when-a-special-limit-is-due',
  prefixes: ['emergency-'],
  handles: ['DisputesMarked'],
  initialState: null,
  react(event) {
    const { emergencyId, marks } = event.data as DisputesMarked['data'];
    return marks.flatMap(({ disputeId, respondBy }) =>
      respondBy === null ? [] : [ringAt(respondBy, NoteMissedLimit, { emergencyId, disputeId }, 'escalation')],
    );
  },
});
