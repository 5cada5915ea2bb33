import type { RecusalDecided } from '@libs/disputes';
import { process, send } from '@platform/processes';
import { seatIdsOf } from '../../assignment/assignment.ids.js';
import { ReopenAssignment } from '../../use-cases/reopen-assignment.js';

/** The organisation replaced the mediator (特邀调解规定 15; 在线调解规则 14): the same episode is offered to others. */
export const findAnotherMediatorWhenOneIsRecused = process({
  name: 'find-another-mediator-when-one-is-recused',
  prefixes: ['dispute-'],
  handles: ['RecusalDecided'],
  initialState: null,
  react(event) {
    const { disputeId, episodeId, mediatorId, outcome, source } = event.data as RecusalDecided['data'];
    if (outcome === 'kept') return [];
    // Whichever seat the person had; the others stay as they are.
    return seatIdsOf(episodeId).map((assignmentId) =>
      send(ReopenAssignment, { assignmentId, disputeId, episodeId, mediatorId, source }),
    );
  },
});
