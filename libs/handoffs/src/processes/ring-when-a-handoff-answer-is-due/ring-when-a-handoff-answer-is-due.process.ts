import { process, ringAt } from '@platform/processes';
import type { HandoffSent } from '../../handoff/handoff.events.js';
import { LapseHandoff } from '../../use-cases/lapse-handoff.js';

/** Only a bell: the deadline stands in the hand-off, and the sweep finds what the bell missed. */
export const ringWhenAHandoffAnswerIsDue = process({
  name: 'ring-when-a-handoff-answer-is-due',
  prefixes: ['handoff-'],
  handles: ['HandoffSent'],
  initialState: null,
  react(event) {
    const { handoffId, answerDueAt } = event.data as HandoffSent['data'];
    return [ringAt(answerDueAt, LapseHandoff, { handoffId })];
  },
});
