import { send } from '@platform/processes';
import { deciderSpec, processSpec } from '@platform/testing';
import { findAnotherMediatorWhenOneIsRecused } from '../processes/find-another-mediator-when-one-is-recused/find-another-mediator-when-one-is-recused.process.js';
import { ReopenAssignment } from '../use-cases/reopen-assignment.js';
import { assignmentIdOf } from './assignment.ids.js';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent } from './assignment.events.js';

const { given } = deciderSpec(assignmentDecider);
const ids = { assignmentId: 'a1', disputeId: 'd1', episodeId: 'e1' };
const taken: readonly AssignmentEvent[] = [
  {
    type: 'AssignmentOpened',
    data: { ...ids, organisationId: 'committee', channel: 'people', category: '邻里', divisionCode: null },
  },
  {
    type: 'OfferAccepted',
    data: { ...ids, offerId: 'o1', mediatorId: 'm1', organisationId: 'committee' },
  },
];
const reopen = (mediatorId: string) =>
  ({ type: 'ReopenAssignment', data: { ...ids, mediatorId, source: '特邀调解规定 15' } }) as const;

describe('a mediator who had to leave', () => {
  it('is replaced: the search begins anew and never asks the person again (特邀调解规定 15)', () => {
    const events = given(taken).when(reopen('m1')).events();
    expect(events).toEqual([{ type: 'AssignmentReopened', data: reopen('m1').data }]);
    const state = [...taken, ...events].reduce(assignmentDecider.evolve, assignmentDecider.initialState);
    expect(state).toMatchObject({ status: 'searching', rounds: 0, conflictsDeclaredBy: ['m1'] });
  });

  it('changes nothing when told twice, for somebody else, or before anybody took the case', () => {
    given([...taken, { type: 'AssignmentReopened', data: reopen('m1').data }])
      .when(reopen('m1'))
      .thenNothing();
    given(taken).when(reopen('m2')).thenNothing();
    given(taken.slice(0, 1)).when(reopen('m1')).thenNothing();
  });
});

describe('the process', () => {
  const decided = (outcome: 'replaced' | 'kept') => ({
    type: 'RecusalDecided',
    data: { disputeId: 'd1', episodeId: 'e1', mediatorId: 'm1', outcome, source: '特邀调解规定 15', mediatorsLeft: 0 },
  });

  it('looks for another mediator after a replacement, not after a mediator was kept', () => {
    const data = { ...ids, mediatorId: 'm1', source: '特邀调解规定 15' };
    processSpec(findAnotherMediatorWhenOneIsRecused)
      .given([])
      .when(decided('replaced'))
      .then([1, 2, 3].map((seat) => send(ReopenAssignment, { ...data, assignmentId: assignmentIdOf('e1', seat) })));
    processSpec(findAnotherMediatorWhenOneIsRecused).given([]).when(decided('kept')).thenNothing();
  });
});
