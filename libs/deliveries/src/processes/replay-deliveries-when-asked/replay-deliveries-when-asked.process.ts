import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import type { ReplayRequested } from '../../endpoint/endpoint.events.js';
import { ReplayDeliveries } from '../../use-cases/replay-deliveries.js';

export const replayDeliveriesWhenAsked = process({
  name: 'replay-deliveries-when-asked',
  prefixes: ['endpoint-'],
  handles: ['ReplayRequested'],
  initialState: null,
  views: ['handoff-track', 'partner-registry'],
  react(event) {
    return [send(ReplayDeliveries, (event as Recorded<ReplayRequested>).data)];
  },
});
