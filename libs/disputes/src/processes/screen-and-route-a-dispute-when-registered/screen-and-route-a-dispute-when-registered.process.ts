import { process, send } from '@platform/processes';
import type { DisputeRegistered } from '../../dispute/dispute.events.js';
import { DecideRouting } from '../../use-cases/decide-routing.js';
import { ScreenDispute } from '../../use-cases/screen-dispute.js';

/** Nobody should have to ask for a proposal. Screening comes first, so that a bar is on record before any proposal. */
export const screenAndRouteADisputeWhenRegistered = process({
  name: 'screen-and-route-a-dispute-when-registered',
  prefixes: ['dispute-'],
  handles: ['DisputeRegistered'],
  initialState: null,
  react(event) {
    const { disputeId } = event.data as DisputeRegistered['data'];
    return [send(ScreenDispute, { disputeId }), send(DecideRouting, { disputeId })];
  },
});
