import type { HandoffLapsed } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { Escalate } from '../../use-cases/escalate.js';
import { RecordTransferReturn } from '../../use-cases/record-transfer-return.js';

/** Silence never stops a clock (design.md 4.4): the sender has the case back, and somebody above hears of it. */
export const escalateWhenAHandoffLapses = process({
  name: 'escalate-when-a-handoff-lapses',
  prefixes: ['handoff-'],
  handles: ['HandoffLapsed'],
  initialState: null,
  react(event) {
    const { disputeId, handoffId, purpose } = event.data as HandoffLapsed['data'];
    const escalate = send(Escalate, { disputeId, reason: `handoff-lapsed-${purpose}` });
    return purpose === 'transfer'
      ? [send(RecordTransferReturn, { disputeId, handoffId, reason: 'lapsed' }), escalate]
      : [escalate];
  },
});
