import { process, ringAt } from '@platform/processes';
import type { HandoffHandlingStarted } from '../../handoff/handoff.events.js';
import { MarkHandlingOverdue } from '../../use-cases/mark-handling-overdue.js';

/** Only a bell: the day stands in the hand-off, and the sweep finds what the bell missed. */
export const ringWhenAHandoffMustBeFinished = process({
  name: 'ring-when-a-handoff-must-be-finished',
  prefixes: ['handoff-'],
  handles: ['HandoffHandlingStarted', 'HandoffHandlingExtended'],
  initialState: null,
  react(event) {
    const { handoffId, clock } = event.data as HandoffHandlingStarted['data'];
    return [ringAt(clock.dueAt, MarkHandlingOverdue, { handoffId })];
  },
});
