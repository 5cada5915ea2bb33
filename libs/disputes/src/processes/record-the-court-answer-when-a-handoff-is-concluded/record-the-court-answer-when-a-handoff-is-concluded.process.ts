import type { HandoffConcluded } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { CONFIRMATION_OUTCOMES, type ConfirmationOutcome } from '../../dispute/agreement.events.js';
import { RecordConfirmation } from '../../use-cases/record-confirmation.js';

const isOutcome = (text: string): text is ConfirmationOutcome =>
  (CONFIRMATION_OUTCOMES as readonly string[]).includes(text);

export const recordTheCourtAnswerWhenAHandoffIsConcluded = process({
  name: 'record-the-court-answer-when-a-handoff-is-concluded',
  prefixes: ['handoff-'],
  handles: ['HandoffConcluded'],
  initialState: null,
  react(event) {
    const { disputeId, purpose, agreementId, outcome, decidedOn, documentNo, reason } =
      event.data as HandoffConcluded['data'];
    if (purpose !== 'judicial-confirmation' || agreementId === null || !isOutcome(outcome)) return [];
    return [send(RecordConfirmation, { disputeId, agreementId, outcome, decidedOn, documentNo, reason })];
  },
});
