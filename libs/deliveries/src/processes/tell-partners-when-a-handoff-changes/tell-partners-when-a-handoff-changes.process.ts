import { handoffCloudEvent, handoffEvents } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { caseOf, noticeOf } from '../../planning/notice.rules.js';
import { PlanHandoffDeliveries } from '../../use-cases/plan-deliveries.js';

/** The log is the outbox: whatever happens to a hand-off, both bodies' systems hear of it. */
export const tellPartnersWhenAHandoffChanges = process({
  name: 'tell-partners-when-a-handoff-changes',
  prefixes: ['handoff-'],
  handles: handoffEvents.map(({ type }) => type),
  initialState: null,
  views: ['handoff-track', 'partner-registry'],
  react(event) {
    const notice = noticeOf(handoffCloudEvent(event), caseOf(event));
    return notice === null ? [] : [send(PlanHandoffDeliveries, notice)];
  },
});
