import { send } from '@platform/processes';
import { deciderSpec, processSpec } from '@platform/testing';
import { findAnotherMediatorWhenOneIsRecused } from '../processes/find-another-mediator-when-one-is-recused/find-another-mediator-when-one-is-recused.process.js';
import { ReopenAssignment } from '../use-cases/reopen-assignment.js';
import { assignmentIdOf, offerIdOf } from './assignment.ids.js';
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

describe('an offer of before, after the search began anew', () => {
  const evaluation = {
    rules: 'assignment@test',
    candidates: ['m1', 'm2'].map((mediatorId) => ({
      mediatorId,
      removedBy: null,
      removedBecause: null,
      source: null,
      score: 50,
      parts: {},
      rotation: 1,
    })),
    organisationOf: {},
  };
  const now = '2026-11-02T01:00:00.000Z';
  const expiresAt = '2026-11-04T09:00:00.000Z';
  /** As the use case does it: the id comes from how many offers the whole life has seen. */
  const offersMade = (events: readonly AssignmentEvent[]): number => {
    const state = events.reduce(assignmentDecider.evolve, assignmentDecider.initialState);
    return 'offers' in state ? state.offers : 0;
  };
  function offered(events: readonly AssignmentEvent[]): readonly AssignmentEvent[] {
    const offerId = offerIdOf('a1', offersMade(events) + 1);
    const data = { assignmentId: 'a1', offerId, evaluation, expiresAt, derivation: '', maximumRounds: 3, hold: null };
    return [...events, ...given(events).when({ type: 'OfferNext', data }, { now }).events()];
  }
  const first = offerIdOf('a1', 1);
  const accepted: AssignmentEvent = {
    type: 'OfferAccepted',
    data: { ...ids, offerId: first, mediatorId: 'm1', organisationId: 'committee' },
  };

  it.each([
    ['somebody had to leave', { type: 'AssignmentReopened', data: reopen('m1').data }],
    ['the case was handed back', { type: 'CaseHandedBack', data: { ...ids, mediatorId: 'm1', reason: 'ill' } }],
    ['the case was taken back', { type: 'CaseTakenBack', data: { ...ids, mediatorId: 'm1', reason: 'left' } }],
  ] as const)('has an id of its own when %s: its late bell and its late answer reach nothing', (_, again) => {
    const before = [...offered(taken.slice(0, 1)), accepted, again as AssignmentEvent];
    const events = offered(before);
    expect(events.filter(({ type }) => type === 'MediatorOffered').map(({ data }) => data)).toMatchObject([
      { offerId: first, round: 1 },
      { offerId: offerIdOf('a1', 2), round: 1 },
    ]);
    const late = { now: '2026-11-05T00:00:00.000Z' };
    given(events)
      .when({ type: 'ExpireOffer', data: { assignmentId: 'a1', offerId: first } }, late)
      .thenNothing();
    const answer = { assignmentId: 'a1', offerId: first, mediatorId: 'm1' };
    given(events)
      .when({ type: 'AcceptOffer', data: { ...answer, load: { openCases: 0, capacity: 5 } } }, { now })
      .thenRefused('CASE_HAS_LEFT_YOU');
    given(events)
      .when({ type: 'DeclineOffer', data: { ...answer, reason: 'no-time' } }, { now })
      .thenRefused('CASE_HAS_LEFT_YOU');
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
