import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import { digestCloudEvent } from '../../digest/digest.cloud-event.js';
import type { ReconciliationEvent } from '../../digest/reconciliation.events.js';
import { noticeOf } from '../../planning/notice.rules.js';
import { PlanPartnerDelivery } from '../../use-cases/plan-deliveries.js';

/** A digest to fetch, or a difference to look into: the task opens on both sides. */
export const tellAPartnerAboutItsDigest = process({
  name: 'tell-a-partner-about-its-digest',
  prefixes: ['reconciliation-'],
  handles: ['DigestIssued', 'DigestMismatchFound', 'DigestMismatchResolved'] satisfies ReconciliationEvent['type'][],
  initialState: null,
  views: ['partner-registry'],
  react(event) {
    const recorded = event as Recorded<ReconciliationEvent>;
    const notice = noticeOf(digestCloudEvent(recorded), 'digest');
    return notice === null ? [] : [send(PlanPartnerDelivery, { partnerId: recorded.data.partnerId, ...notice })];
  },
});
