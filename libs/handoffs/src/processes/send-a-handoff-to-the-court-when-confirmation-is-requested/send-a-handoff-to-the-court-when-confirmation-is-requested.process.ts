import type { ConfirmationRequested } from '@libs/disputes';
import { deterministicId } from '@platform/messaging';
import { process, send } from '@platform/processes';
import { SendHandoff } from '../../use-cases/send-handoff.js';

/** An agreement may be applied for again after a rejection was put right, so the day belongs to the id. */
export const confirmationHandoffId = (agreementId: string, requestedOn: string): string =>
  deterministicId(agreementId, 'judicial-confirmation', requestedOn);

export const sendAHandoffToTheCourtWhenConfirmationIsRequested = process({
  name: 'send-a-handoff-to-the-court-when-confirmation-is-requested',
  prefixes: ['dispute-'],
  handles: ['ConfirmationRequested'],
  initialState: null,
  react(event) {
    const { disputeId, disputeCode, agreementId, courtId, fromOrganisationId, requestedOn, storySubjectId } =
      event.data as ConfirmationRequested['data'];
    return [
      send(SendHandoff, {
        handoffId: confirmationHandoffId(agreementId, requestedOn),
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
