import type { HandoffReturnAccepted } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { GiveBack } from '../../use-cases/give-back.js';

/** Only a transfer has moved the owner, so only a transfer moves it back. */
export const giveTheCaseBackWhenBothSidesAgree = process({
  name: 'give-the-case-back-when-both-sides-agree',
  prefixes: ['handoff-'],
  handles: ['HandoffReturnAccepted'],
  initialState: null,
  react(event) {
    const { disputeId, handoffId, purpose, fromOrganisationId, toOrganisationId } =
      event.data as HandoffReturnAccepted['data'];
    return purpose === 'transfer'
      ? [send(GiveBack, { disputeId, handoffId, fromOrganisationId, toOrganisationId })]
      : [];
  },
});
