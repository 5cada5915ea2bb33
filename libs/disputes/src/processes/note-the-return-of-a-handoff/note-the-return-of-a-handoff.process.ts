import type { HandoffReturned } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { RecordTransferReturn } from '../../use-cases/record-transfer-return.js';

/** The code of the reason travels; its text stays sealed in the hand-off. */
export const noteTheReturnOfAHandoff = process({
  name: 'note-the-return-of-a-handoff',
  prefixes: ['handoff-'],
  handles: ['HandoffReturned'],
  initialState: null,
  react(event) {
    const { disputeId, handoffId, purpose, code } = event.data as HandoffReturned['data'];
    return purpose === 'transfer' ? [send(RecordTransferReturn, { disputeId, handoffId, reason: code })] : [];
  },
});
