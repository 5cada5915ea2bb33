import type {
  HandoffObjectionUpheld,
  HandoffRecalled,
  HandoffReturnAccepted,
  HandoffReturned,
  HandoffSent,
} from '@libs/handoffs';
import type { RecordedEvent } from '@platform/event-store';
import { process, send } from '@platform/processes';
import type { ConfirmationOutcome } from '../../dispute/agreement.events.js';
import { shanghaiDay } from '../../dispute/days.js';
import { RecordConfirmation } from '../../use-cases/record-confirmation.js';

type Back = HandoffReturned | HandoffObjectionUpheld | HandoffRecalled | HandoffReturnAccepted;

/** What a court sends back it has not taken up (民诉法解释 355); what the applicants take back they have withdrawn (357). */
const OUTCOMES: Readonly<Record<Back['type'], ConfirmationOutcome>> = {
  HandoffReturned: 'not-accepted',
  HandoffObjectionUpheld: 'not-accepted',
  HandoffRecalled: 'withdrawn',
  HandoffReturnAccepted: 'withdrawn',
};

/** An application that lies before no court any more does not keep the parties from another one while the days last. */
export const freeTheAgreementWhenItsApplicationComesBack = process<{ readonly agreementId: string | null }>({
  name: 'free-the-agreement-when-its-application-comes-back',
  prefixes: ['handoff-'],
  handles: ['HandoffSent', ...Object.keys(OUTCOMES)],
  instance: (event) => (event.data as Back['data']).handoffId,
  initialState: { agreementId: null },
  evolve: (state, event) =>
    event.type === 'HandoffSent' ? { agreementId: (event.data as HandoffSent['data']).agreementId } : state,
  react(event, { agreementId }) {
    const { purpose, disputeId } = event.data as Back['data'];
    if (event.type === 'HandoffSent' || purpose !== 'judicial-confirmation' || agreementId === null) return [];
    const outcome = OUTCOMES[event.type as Back['type']];
    const decidedOn = shanghaiDay(event.metadata.happenedAt);
    const answer = { disputeId, agreementId, outcome, decidedOn, documentNo: null, reason: reasonOf(event) };
    return [send(RecordConfirmation, answer, 'skip')];
  },
});

function reasonOf({ data }: RecordedEvent): string | null {
  return (data as { readonly reason?: string | null }).reason ?? null;
}
