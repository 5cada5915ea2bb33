import type { EpisodeOpened, MediationConcluded } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { EpisodeFacts } from './episode-facts.entity.js';
import { shanghaiDay } from './shanghai-day.js';

type Handled = Recorded<EpisodeOpened | MediationConcluded>;

export const episodeFacts = projection<EpisodeFacts>({
  name: 'episode-facts',
  version: 1,
  entity: EpisodeFacts,
  prefixes: ['dispute-'],
  handles: ['EpisodeOpened', 'MediationConcluded'] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.episodeId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    const day = shanghaiDay(event.metadata.happenedAt);
    if (event.type === 'MediationConcluded') return row && { ...row, concludedOn: day, ending: event.data.ending };
    const { episodeId, disputeId, channel, organisationId } = event.data;
    return { episodeId, disputeId, channel, organisationId, acceptedOn: day, concludedOn: null, ending: null };
  },
});
