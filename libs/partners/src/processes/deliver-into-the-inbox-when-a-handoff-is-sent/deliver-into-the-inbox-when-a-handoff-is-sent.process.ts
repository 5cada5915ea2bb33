import type { HandoffSent } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { DeliverIntoInbox } from '../../use-cases/deliver-into-inbox.js';

/** Who polls or uses the inbox page has it from this moment on; a pushed-to partner has it when its system took it. */
export const deliverIntoTheInboxWhenAHandoffIsSent = process({
  name: 'deliver-into-the-inbox-when-a-handoff-is-sent',
  prefixes: ['handoff-'],
  handles: ['HandoffSent'],
  initialState: null,
  views: ['partner-registry'],
  react(event) {
    const { handoffId, toOrganisationId } = event.data as HandoffSent['data'];
    return [send(DeliverIntoInbox, { handoffId, toOrganisationId }, 'skip')];
  },
});
