import type { DisputeClosed, EpisodeOpened, MediationConcluded, OwnerChanged } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import { seatIdsOf } from '../../assignment/assignment.ids.js';
import { CloseAssignment } from '../../use-cases/close-assignment.js';

type Handled = EpisodeOpened | MediationConcluded | OwnerChanged | DisputeClosed;

/** The episode that runs; a dispute has at most one at a time. */
interface Running {
  readonly episodeId: string;
  readonly organisationId: string;
}

interface Progress {
  readonly running: Running | null;
}

/** True when the running episode is over with this event. */
function ends(event: Recorded<Handled>, running: Running): boolean {
  switch (event.type) {
    case 'MediationConcluded':
    case 'EpisodeOpened':
      return (event.type === 'MediationConcluded') === (event.data.episodeId === running.episodeId);
    case 'OwnerChanged':
      return event.data.toOrganisationId !== running.organisationId;
    case 'DisputeClosed':
      return true;
  }
}

/** An episode ends by itself, by another in its place, with the dispute, or when another body takes the dispute over. */
export const closeTheAssignmentWhenTheMediationEnds = process<Progress>({
  name: 'close-the-assignment-when-the-mediation-ends',
  prefixes: ['dispute-'],
  handles: ['EpisodeOpened', 'MediationConcluded', 'OwnerChanged', 'DisputeClosed'] satisfies Handled['type'][],
  instance: (event) => (event as Recorded<Handled>).data.disputeId,
  initialState: { running: null },
  evolve({ running }, recorded) {
    const event = recorded as Recorded<Handled>;
    if (event.type === 'EpisodeOpened') {
      return { running: { episodeId: event.data.episodeId, organisationId: event.data.organisationId } };
    }
    return { running: running && ends(event, running) ? null : running };
  },
  react(recorded, { running }) {
    const event = recorded as Recorded<Handled>;
    if (running === null || !ends(event, running)) return [];
    const { disputeId } = event.data;
    return seatIdsOf(running.episodeId).map((assignmentId, index) =>
      send(
        CloseAssignment,
        index === 0 ? { assignmentId, disputeId } : { assignmentId, disputeId, onlyIfOpened: true },
      ),
    );
  },
});
