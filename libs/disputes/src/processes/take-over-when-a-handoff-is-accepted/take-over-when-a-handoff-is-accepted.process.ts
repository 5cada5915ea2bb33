import type { HandoffAccepted } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { TakeOver } from '../../use-cases/take-over.js';

/** Only a transfer moves the case; a court that takes a confirmation in does not become its owner. */
export const takeOverWhenAHandoffIsAccepted = process({
  name: 'take-over-when-a-handoff-is-accepted',
  prefixes: ['handoff-'],
  handles: ['HandoffAccepted'],
  initialState: null,
  react(event) {
    const { disputeId, handoffId, purpose, channel, toOrganisationId } = event.data as HandoffAccepted['data'];
    return purpose === 'transfer' ? [send(TakeOver, { disputeId, handoffId, channel, toOrganisationId })] : [];
  },
});
