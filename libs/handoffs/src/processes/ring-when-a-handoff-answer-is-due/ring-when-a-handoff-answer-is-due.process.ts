import { process, ringAt } from '@platform/processes';
import type { HandoffDelivered, HandoffSent } from '../../handoff/handoff.events.js';
import { LapseHandoff } from '../../use-cases/lapse-handoff.js';

/** Only a bell: the deadline stands in the hand-off, and the sweep finds what the bell missed. */
export const ringWhenAHandoffAnswerIsDue = process({
  name: 'ring-when-a-handoff-answer-is-due',
  prefixes: ['handoff-'],
  handles: ['HandoffSent', 'HandoffDelivered', 'HandoffBlocked', 'HandoffObjected'],
  initialState: null,
  react(event) {
    const data = event.data as HandoffSent['data'] | HandoffDelivered['data'];
    const dueAt = 'clock' in data ? data.clock.dueAt : data.answerDueAt;
    return [ringAt(dueAt, LapseHandoff, { handoffId: data.handoffId })];
  },
});
