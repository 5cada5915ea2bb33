import { deciderSpec } from '@platform/testing';
import type { TakeFromPool } from './assignment.commands.js';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent } from './assignment.events.js';

const { given } = deciderSpec(assignmentDecider);
const ids = { assignmentId: 'a1', disputeId: 'd1' };
const opened: AssignmentEvent = {
  type: 'AssignmentOpened',
  data: {
    ...ids,
    episodeId: 'e1',
    organisationId: 'committee',
    channel: 'people',
    category: '邻里',
    divisionCode: null,
  },
};
const exhausted: AssignmentEvent = {
  type: 'OffersExhausted',
  data: { ...ids, organisationId: 'committee', rounds: 3, reason: 'too-many-rounds' },
};
const take = (mediatorId = 'm1', barredBecause: TakeFromPool['data']['barredBecause'] = null): TakeFromPool => ({
  type: 'TakeFromPool',
  data: {
    assignmentId: 'a1',
    offerId: 'o4',
    mediatorId,
    evaluation: { rules: 'assignment@test', candidates: [], organisationOf: { m1: 'studio' } },
    expiresAt: '2026-11-05T01:00:00.000Z',
    derivation: '二十四个工作小时',
    barredBecause,
  },
});

describe('taking a case from the pool', () => {
  const taken = given([opened, exhausted]).when(take()).events();

  it('is an offer to oneself, accepted at once', () => {
    expect(taken.map(({ type }) => type)).toEqual(['CandidatesEvaluated', 'MediatorOffered', 'OfferAccepted']);
    expect(taken[2]).toEqual({
      type: 'OfferAccepted',
      data: { ...ids, episodeId: 'e1', offerId: 'o4', mediatorId: 'm1', organisationId: 'studio' },
    });
  });

  it('has one winner; the other is told, the winner twice changes nothing', () => {
    given([opened, exhausted, ...taken])
      .when(take('m2'))
      .thenRefused('ASSIGNMENT_TAKEN');
    given([opened, exhausted, ...taken])
      .when(take())
      .thenNothing();
  });

  it('takes nothing out of another mediator’s hands', () => {
    given([opened]).when(take()).thenRefused('ASSIGNMENT_TAKEN');
    const offered = taken.slice(0, 2);
    given([opened, ...offered])
      .when(take('m2'))
      .thenRefused('ASSIGNMENT_TAKEN');
  });

  it('is refused with the reason and source of the filter', () => {
    const barred = { text: '曾任职的单位是本案当事人。', source: '特邀调解规定 15' };
    const refusal = given([opened, exhausted]).when(take('m1', barred)).thenRefused('MEDIATOR_BARRED');
    expect([refusal.message, refusal.detail.source]).toEqual([
      '您不能接手该案：曾任职的单位是本案当事人。',
      '特邀调解规定 15',
    ]);
  });
});
