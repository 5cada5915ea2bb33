import { process, send } from '@platform/processes';
import type { DisputeRegistered } from '../../../dispute/dispute.events.js';
import { tipIdIn } from '../../tip/tip-reference.js';
import { LinkTip } from '../../use-cases/link-tip.js';

/** A number that names no tip is somebody else's numbering, and a tip is taken up once: the refusal is expected. */
export const linkADisputeToItsTip = process({
  name: 'link-a-dispute-to-its-tip',
  prefixes: ['dispute-'],
  handles: ['DisputeRegistered'],
  initialState: null,
  react(event) {
    const { disputeId, source, sourceOrderNo } = event.data as DisputeRegistered['data'];
    const tipId = source === '主动' ? tipIdIn(sourceOrderNo) : null;
    return tipId === null ? [] : [send(LinkTip, { tipId, disputeId }, 'skip')];
  },
});
