import type { HandoffObjectionUpheld, HandoffRecalled, HandoffReturned } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { RecordTransferReturn } from '../../use-cases/record-transfer-return.js';

type Ended = HandoffReturned | HandoffRecalled | HandoffObjectionUpheld;

/** The code of the reason travels; its text stays sealed in the hand-off. */
export const noteTheReturnOfAHandoff = process({
  name: 'note-the-return-of-a-handoff',
  prefixes: ['handoff-'],
  handles: ['HandoffReturned', 'HandoffRecalled', 'HandoffObjectionUpheld'],
  initialState: null,
  react(event) {
    const data = event.data as Ended['data'];
    const { disputeId, handoffId, purpose } = data;
    const reason = 'code' in data ? data.code : event.type === 'HandoffRecalled' ? 'recalled' : 'objection-upheld';
    return purpose === 'transfer' ? [send(RecordTransferReturn, { disputeId, handoffId, reason })] : [];
  },
});
