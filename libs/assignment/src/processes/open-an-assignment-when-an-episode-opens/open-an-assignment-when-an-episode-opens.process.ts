import type { EpisodeOpened } from '@libs/disputes';
import { process, send } from '@platform/processes';
import { assignmentIdOf } from '../../assignment/assignment.ids.js';
import { OpenAssignment } from '../../use-cases/open-assignment.js';

export const openAnAssignmentWhenAnEpisodeOpens = process({
  name: 'open-an-assignment-when-an-episode-opens',
  prefixes: ['dispute-'],
  handles: ['EpisodeOpened'],
  initialState: null,
  react(event) {
    const { disputeId, episodeId, organisationId, channel, category, divisionCode } =
      event.data as EpisodeOpened['data'];
    const assignmentId = assignmentIdOf(episodeId);
    return [
      send(OpenAssignment, { assignmentId, disputeId, episodeId, organisationId, channel, category, divisionCode }),
    ];
  },
});
