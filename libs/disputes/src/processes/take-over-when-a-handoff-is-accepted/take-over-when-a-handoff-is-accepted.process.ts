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
    const { disputeId, handoffId, purpose, channel, toOrganisationId, linkage } = event.data as HandoffAccepted['data'];
    const taken = { disputeId, handoffId, channel, toOrganisationId, ...(linkage && { linkage }) };
    return purpose === 'transfer' ? [send(TakeOver, taken)] : [];
  },
});
