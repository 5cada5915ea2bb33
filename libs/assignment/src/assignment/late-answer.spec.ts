import { deciderSpec } from '@platform/testing';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent } from './assignment.events.js';

const { given } = deciderSpec(assignmentDecider);
const ids = { assignmentId: 'a1', disputeId: 'd1' };
const mediation = { ...ids, episodeId: 'e1' };
const offered = (offerId: string, mediatorId: string): AssignmentEvent => ({
  type: 'MediatorOffered',
  data: {
    ...mediation,
    offerId,
    mediatorId,
    organisationId: 'committee',
    round: 1,
    expiresAt: '2026-11-05T01:00:00.000Z',
    derivation: '二十四个工作小时',
  },
});
const asked: readonly AssignmentEvent[] = [
  {
    type: 'AssignmentOpened',
    data: { ...mediation, organisationId: 'committee', channel: 'people', category: '邻里', divisionCode: null },
  },
  offered('o1', 'm1'),
];
const mine = { ...ids, offerId: 'o1', mediatorId: 'm1' };
const expired: AssignmentEvent = { type: 'OfferExpired', data: mine };
const declined: AssignmentEvent = { type: 'OfferDeclined', data: { ...mine, reason: 'no-time' } };
const withdrawn: AssignmentEvent = { type: 'OfferWithdrawn', data: mine };
const accepted: AssignmentEvent = {
  type: 'OfferAccepted',
  data: { ...mine, episodeId: 'e1', organisationId: 'committee' },
};
const handedBack: AssignmentEvent = {
  type: 'CaseHandedBack',
  data: { ...mediation, mediatorId: 'm1', reason: 'ill' },
};
const toAnother = offered('o2', 'm2');
const exhausted: AssignmentEvent = {
  type: 'OffersExhausted',
  data: { ...ids, organisationId: 'committee', rounds: 1, reason: 'no-candidate' },
};
const directly = (mediatorId: string): AssignmentEvent => ({
  type: 'MediatorAssignedDirectly',
  data: { ...mediation, mediatorId, organisationId: 'committee', reason: '熟悉情况', storySubjectId: 's1' },
});
const closed = (mediatorId: string | null): AssignmentEvent => ({
  type: 'AssignmentClosed',
  data: { ...ids, mediatorId },
});

const offer = { assignmentId: 'a1', offerId: 'o1', mediatorId: 'm1' };
const accept = { type: 'AcceptOffer', data: { ...offer, load: { openCases: 1, capacity: 2 } } } as const;
const decline = { type: 'DeclineOffer', data: { ...offer, reason: 'other' } } as const;

/** Whoever answers when it is over reads how the offer ended, and where the case is now. */
describe('a late answer', () => {
  it.each([
    ['OFFER_EXPIRED', '正在另行安排', [expired]],
    ['OFFER_EXPIRED', '已转邀其他调解员', [expired, toAnother]],
    ['OFFER_EXPIRED', '已交负责人安排', [expired, exhausted]],
    ['OFFER_EXPIRED', '已由其他调解员接手', [expired, directly('m2')]],
    ['OFFER_EXPIRED', '现由您办理', [expired, directly('m1')]],
    ['OFFER_EXPIRED', '调解已经结束', [expired, closed(null)]],
    ['OFFER_GIVEN_TO_ANOTHER', '已由其他调解员接手', [withdrawn, directly('m2')]],
    ['OFFER_WITHDRAWN', '现由您办理', [withdrawn, directly('m1')]],
    ['OFFER_WITHDRAWN', '调解已经结束', [withdrawn, closed(null)]],
    ['OFFER_DECLINED', '已转邀其他调解员', [declined, toAnother]],
    ['OFFER_ACCEPTED', '调解已经结束', [accepted, closed('m1')]],
    ['CASE_HAS_LEFT_YOU', '正在另行安排', [accepted, handedBack]],
    ['CASE_HAS_LEFT_YOU', '已转邀其他调解员', [accepted, handedBack, toAnother]],
    ['CASE_HAS_LEFT_YOU', '调解已经结束', [accepted, handedBack, toAnother, closed(null)]],
  ] as const)('is told %s, %s', (code, words, since) => {
    const { message } = given([...asked, ...since])
      .when(accept)
      .thenRefused(code);
    expect(message).toContain(words);
  });

  it('says that the case is one’s own when one declines what one has accepted', () => {
    expect(
      given([...asked, accepted])
        .when(decline)
        .thenRefused('OFFER_ACCEPTED').message,
    ).toContain('您已接受');
  });

  it('says nothing of an offer that was made to somebody else', () => {
    const byAnother = { ...accept, data: { ...accept.data, mediatorId: 'm2' } };
    for (const since of [[], [accepted], [expired], [accepted, closed('m1')]]) {
      given([...asked, ...since])
        .when(byAnother)
        .thenRefused('OFFER_NOT_YOURS');
    }
  });
});
