import type { ConfirmationRequested } from '@libs/disputes';
import { deterministicId } from '@platform/messaging';
import { process, send } from '@platform/processes';
import { SendHandoff } from '../../use-cases/send-handoff.js';

/** A withdrawn application may be made again, on the same day even: each is a hand-off of its own. */
export const confirmationHandoffId = (agreementId: string, requestedOn: string, attempt = 1): string =>
  deterministicId(agreementId, 'judicial-confirmation', requestedOn, ...(attempt > 1 ? [String(attempt)] : []));

export const sendAHandoffToTheCourtWhenConfirmationIsRequested = process({
  name: 'send-a-handoff-to-the-court-when-confirmation-is-requested',
  prefixes: ['dispute-'],
  handles: ['ConfirmationRequested'],
  initialState: null,
  react(event) {
    const { disputeId, disputeCode, agreementId, courtId, fromOrganisationId, requestedOn, attempt, storySubjectId } =
      event.data as ConfirmationRequested['data'];
    return [
      send(SendHandoff, {
        handoffId: confirmationHandoffId(agreementId, requestedOn, attempt),
        disputeId,
        disputeCode,
        purpose: 'judicial-confirmation',
        channel: 'judicial',
        fromOrganisationId,
        toOrganisationId: courtId,
        agreementId,
        reason: null,
        storySubjectId,
      }),
    ];
  },
});
