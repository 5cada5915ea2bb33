import type { HandoffAccepted } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { StartTransfer } from '../../use-cases/start-transfer.js';

/** The owner gives what it was asked for; the case moves only when the one who asked accepts it in turn. */
export const startATransferWhenAPullIsAccepted = process({
  name: 'start-a-transfer-when-a-pull-is-accepted',
  prefixes: ['handoff-'],
  handles: ['HandoffAccepted'],
  initialState: null,
  react(event) {
    const { disputeId, purpose, channel, fromOrganisationId } = event.data as HandoffAccepted['data'];
    // Who asks for a case asks as the body competent for it, and the owner agreed to that (个人信息保护法 13(3)).
    const reason = '对方单位依职责请求移交，本单位同意。';
    return purpose === 'pull'
      ? [
          send(StartTransfer, {
            disputeId,
            channel,
            toOrganisationId: fromOrganisationId,
            reason,
            sharingGround: 'statutory-duty',
          }),
        ]
      : [];
  },
});
