import type { DisputeRegistered, EpisodeOpened, RoutingDecided, RoutingOverridden } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { CountedDispute } from './counted-dispute.entity.js';

type Handled = Recorded<DisputeRegistered | RoutingDecided | RoutingOverridden | EpisodeOpened>;

export const countedDisputes = projection<CountedDispute>({
  name: 'counted-disputes',
  version: 2,
  entity: CountedDispute,
  prefixes: ['dispute-'],
  handles: ['DisputeRegistered', 'RoutingDecided', 'RoutingOverridden', 'EpisodeOpened'] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.disputeId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    if (event.type !== 'DisputeRegistered') {
      const [known, value] = [event.metadata.recordedAt, event.data.channel];
      const channels = [...(row?.channels ?? []), { known, value }];
      return row && { ...row, channels, lastChannel: value, lastChannelKnownAt: known };
    }
    const { disputeId, code, divisionCode, category, source, receivedBy, flags } = event.data;
    return {
      disputeId,
      code,
      openedOn: shanghaiDay(event.metadata.happenedAt),
      divisionCode,
      category,
      source,
      receivedBy: receivedBy ?? null,
      flags: [...(flags ?? [])],
      channels: [],
      lastChannel: null,
      lastChannelKnownAt: null,
    };
  },
});
