import type { EpisodeOpened } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import type { AssistingSeatAsked } from '../../assignment/assignment.events.js';
import { OpenAssignment } from '../../use-cases/open-assignment.js';

type Handled = EpisodeOpened | AssistingSeatAsked;
type Matter = Pick<EpisodeOpened['data'], 'organisationId' | 'channel' | 'category' | 'divisionCode'>;

/** A seat beside the lead is about the same matter and looked for in the same way. */
export const openASeatWhenAnAssistingMediatorIsAsked = process<{ readonly matter: Matter | null }>({
  name: 'open-a-seat-when-an-assisting-mediator-is-asked',
  prefixes: ['dispute-', 'assignment-'],
  handles: ['EpisodeOpened', 'AssistingSeatAsked'] satisfies Handled['type'][],
  instance: (event) => (event as Recorded<Handled>).data.episodeId,
  initialState: { matter: null },
  evolve(state, recorded) {
    const event = recorded as Recorded<Handled>;
    if (event.type !== 'EpisodeOpened') return state;
    const { organisationId, channel, category, divisionCode } = event.data;
    return { matter: { organisationId, channel, category, divisionCode } };
  },
  react(recorded, { matter }) {
    const event = recorded as Recorded<Handled>;
    if (event.type !== 'AssistingSeatAsked' || matter === null) return [];
    const { seatAssignmentId, assignmentId: leadAssignmentId, disputeId, episodeId, seat, ground } = event.data;
    const assisting = { leadAssignmentId, seat, ground };
    return [send(OpenAssignment, { assignmentId: seatAssignmentId, disputeId, episodeId, ...matter, assisting })];
  },
});
