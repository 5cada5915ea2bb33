import { process, send } from '@platform/processes';
import type { DisputeRegistered } from '../../../dispute/dispute.events.js';
import { screeningIdIn } from '../../screening/screening-reference.js';
import { LinkScreenedDispute } from '../../use-cases/link-screened-dispute.js';

/** A number that names no screening is somebody else's numbering: the refusal is expected. */
export const linkADisputeToItsScreening = process({
  name: 'link-a-dispute-to-its-screening',
  prefixes: ['dispute-'],
  handles: ['DisputeRegistered'],
  initialState: null,
  react(event) {
    const { disputeId, source, sourceOrderNo } = event.data as DisputeRegistered['data'];
    const screeningId = source === '主动' ? screeningIdIn(sourceOrderNo) : null;
    return screeningId === null ? [] : [send(LinkScreenedDispute, { screeningId, disputeId }, 'skip')];
  },
});
