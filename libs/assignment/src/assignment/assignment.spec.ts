import { deciderSpec } from '@platform/testing';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent, CandidateJudged } from './assignment.events.js';

const { given } = deciderSpec(assignmentDecider);

const LOAD = { openCases: 1, capacity: 2 };

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
const judged = (mediatorId: string, removedBy: string | null = null): CandidateJudged => ({
  mediatorId,
  removedBy,
  removedBecause: removedBy,
  source: removedBy,
  score: removedBy ? 0 : 50,
  parts: {},
  rotation: 1,
});
const EXPIRES = '2026-11-05T01:00:00.000Z';
const offerNext = (offerId: string, ...candidates: CandidateJudged[]) =>
  ({
    type: 'OfferNext',
    data: {
      assignmentId: 'a1',
      offerId,
      evaluation: { rules: 'assignment@test', candidates, organisationOf: { m1: 'committee', m2: 'studio' } },
      expiresAt: EXPIRES,
      derivation: '二十四个工作小时',
      maximumRounds: 3,
      hold: null,
    },
  }) as const;
const evaluated = (...candidates: CandidateJudged[]): AssignmentEvent => ({
  type: 'CandidatesEvaluated',
  data: { ...ids, candidates },
  rules: 'assignment@test',
});
const offered = (round: number, mediatorId: string, organisationId = 'committee'): AssignmentEvent => ({
  type: 'MediatorOffered',
  data: {
    ...ids,
    episodeId: 'e1',
    offerId: `o${round}`,
    mediatorId,
    organisationId,
    round,
    expiresAt: EXPIRES,
    derivation: '二十四个工作小时',
  },
});
const accepted: AssignmentEvent = {
  type: 'OfferAccepted',
  data: { ...ids, episodeId: 'e1', offerId: 'o1', mediatorId: 'm1', organisationId: 'committee' },
};
const declined = (round: number, mediatorId: string, reason: 'no-time' | 'conflict-of-interest' = 'no-time') =>
  ({ type: 'OfferDeclined', data: { ...ids, offerId: `o${round}`, mediatorId, reason } }) as const;
const expired = (round: number, mediatorId: string): AssignmentEvent => ({
  type: 'OfferExpired',
  data: { ...ids, offerId: `o${round}`, mediatorId },
});
const withdrawn: AssignmentEvent = { type: 'OfferWithdrawn', data: { ...ids, offerId: 'o1', mediatorId: 'm1' } };
const exhausted = (rounds: number, reason: 'no-candidate' | 'too-many-rounds'): AssignmentEvent => ({
  type: 'OffersExhausted',
  data: { ...ids, organisationId: 'committee', rounds, reason },
});
const direct: AssignmentEvent = {
  type: 'MediatorAssignedDirectly',
  data: {
    ...ids,
    episodeId: 'e1',
    mediatorId: 'm2',
    organisationId: 'committee',
    reason: '熟悉情况',
    storySubjectId: 's1',
  },
};
const closed = (mediatorId: string | null): AssignmentEvent => ({
  type: 'AssignmentClosed',
  data: { ...ids, mediatorId },
});
const accept = {
  type: 'AcceptOffer',
  data: { assignmentId: 'a1', offerId: 'o1', mediatorId: 'm1', load: LOAD },
} as const;
const decline = {
  type: 'DeclineOffer',
  data: { assignmentId: 'a1', offerId: 'o1', mediatorId: 'm1', reason: 'no-time' },
} as const;
const expire = { type: 'ExpireOffer', data: { assignmentId: 'a1', offerId: 'o1' } } as const;
const close = { type: 'CloseAssignment', data: ids } as const;
const assign = {
  type: 'AssignDirectly',
  data: {
    assignmentId: 'a1',
    mediatorId: 'm2',
    organisationId: 'committee',
    reason: '熟悉情况',
    storySubjectId: 's1',
    supervisors: ['committee', 'organisation-1'],
    barredBecause: null,
  },
} as const;
const justBefore = { now: '2026-11-05T00:59:59.999Z' };
const atExpiry = { now: EXPIRES };

describe('opening', () => {
  it('happens once for an episode', () => {
    const open = { type: 'OpenAssignment', data: { ...opened.data, assisting: null } } as const;
    given([])
      .when(open as never)
      .then([opened]);
    given([opened])
      .when(open as never)
      .thenNothing();
  });
});

describe('offering', () => {
  it('asks the best who is left and keeps everybody who was looked at', () => {
    const all = [judged('m2'), judged('m1', 'capacity')];
    given([opened])
      .when(offerNext('o1', ...all))
      .then([evaluated(...all), offered(1, 'm2', 'studio')]);
  });

  it('goes to the coordinator when nobody is left', () => {
    const all = [judged('m1', 'capacity')];
    given([opened])
      .when(offerNext('o1', ...all))
      .then([evaluated(...all), exhausted(0, 'no-candidate')]);
    given([opened])
      .when(offerNext('o1'))
      .then([evaluated(), exhausted(0, 'no-candidate')]);
  });

  it('goes to the coordinator after three rounds', () => {
    const tried = [1, 2, 3].flatMap((round) => [offered(round, `m${round}`), expired(round, `m${round}`)]);
    given([opened, ...tried])
      .when(offerNext('o4', judged('m4')))
      .then([exhausted(3, 'too-many-rounds')]);
  });

  it('never asks a second mediator while one is asked, nor after somebody took it or it is over', () => {
    for (const history of [
      [opened, offered(1, 'm1')],
      [opened, offered(1, 'm1'), accepted],
      [opened, exhausted(0, 'no-candidate')],
      [opened, direct],
      [opened, closed(null)],
    ]) {
      given(history)
        .when(offerNext('o2', judged('m2')))
        .thenNothing();
    }
  });
});

describe('accepting', () => {
  const asked = [opened, offered(1, 'm1')];

  it('is for the mediator who was asked', () => {
    given(asked).when(accept, justBefore).then([accepted]);
    given(asked)
      .when({ ...accept, data: { ...accept.data, mediatorId: 'm2' } }, justBefore)
      .thenRefused('OFFER_NOT_YOURS');
  });

  it('is refused from the instant of expiry on, rung or not', () => {
    given(asked).when(accept, atExpiry).thenRefused('OFFER_EXPIRED');
    given([...asked, expired(1, 'm1')])
      .when(accept, justBefore)
      .thenRefused('OFFER_EXPIRED');
  });

  it('by a second click changes nothing, even after the time', () => {
    given([...asked, accepted])
      .when(accept, { now: '2026-12-01T00:00:00.000Z' })
      .thenNothing();
  });

  it('judges a late entry by the time it tells', () => {
    given(asked)
      .when(accept, { now: '2026-11-06T00:00:00.000Z', happenedAt: '2026-11-04T00:00:00.000Z' })
      .then([accepted]);
  });

  it('is refused after a decline, a withdrawal, or for an offer that never was', () => {
    given([...asked, declined(1, 'm1')])
      .when(accept)
      .thenRefused('OFFER_DECLINED');
    given([...asked, withdrawn, direct])
      .when(accept)
      .thenRefused('OFFER_GIVEN_TO_ANOTHER');
    given([...asked, withdrawn])
      .when(accept)
      .thenRefused('OFFER_WITHDRAWN');
    given([opened]).when(accept).thenRefused('OFFER_UNKNOWN');
    given([]).when(accept).thenRefused('ASSIGNMENT_UNKNOWN');
  });
});

describe('declining', () => {
  it('keeps its coded reason and happens once', () => {
    given([opened, offered(1, 'm1')])
      .when(decline)
      .then([declined(1, 'm1')]);
    given([opened, offered(1, 'm1'), declined(1, 'm1')])
      .when(decline)
      .thenNothing();
  });

  it('is for the mediator who was asked, in time, and not after accepting', () => {
    const other = { ...decline, data: { ...decline.data, mediatorId: 'm2' } };
    given([opened, offered(1, 'm1')])
      .when(other)
      .thenRefused('OFFER_NOT_YOURS');
    given([opened, offered(1, 'm1')])
      .when(decline, atExpiry)
      .thenRefused('OFFER_EXPIRED');
    given([opened, offered(1, 'm1'), accepted])
      .when(decline)
      .thenRefused('OFFER_ACCEPTED');
  });
});

describe('expiring', () => {
  it('happens at its time and not a moment before', () => {
    given([opened, offered(1, 'm1')])
      .when(expire, justBefore)
      .thenNothing();
    given([opened, offered(1, 'm1')])
      .when(expire, atExpiry)
      .then([expired(1, 'm1')]);
  });

  it('never undoes an answer, and an old bell never ends a new offer', () => {
    given([opened, offered(1, 'm1'), accepted])
      .when(expire, atExpiry)
      .thenNothing();
    given([opened, offered(1, 'm1'), declined(1, 'm1'), offered(2, 'm2')])
      .when(expire, atExpiry)
      .thenNothing();
    given([opened, offered(1, 'm1'), expired(1, 'm1')])
      .when(expire, atExpiry)
      .thenNothing();
  });
});

describe('assigning directly', () => {
  it('is for a coordinator of the body or of one above it, with a reason', () => {
    given([opened, exhausted(0, 'no-candidate')])
      .when(assign)
      .then([direct]);
    for (const actor of [
      { id: 'x', role: 'coordinator', organisationId: 'elsewhere' },
      { id: 'x', role: 'coordinator', organisationId: null },
      { id: 'x', role: 'mediator', organisationId: 'committee' },
      { id: 'x', role: 'system', organisationId: 'committee' },
    ] as const) {
      given([opened]).when(assign, { actor }).thenRefused('COORDINATOR_ONLY');
    }
    given([opened])
      .when({ ...assign, data: { ...assign.data, reason: ' ' } })
      .thenRefused('REASON_MISSING');
  });

  it('withdraws the offer that is open', () => {
    given([opened, offered(1, 'm1')])
      .when(assign)
      .then([withdrawn, direct]);
  });

  it('does not overrule a ground of recusal', () => {
    const barredBecause = { text: '曾任职的单位是本案当事人。', source: '特邀调解规定 第十五条' };
    const error = given([opened])
      .when({ ...assign, data: { ...assign.data, barredBecause } })
      .thenRefused('MEDIATOR_BARRED');
    expect(error.detail.source).toBe('特邀调解规定 第十五条');
  });

  it('does not take a case from the mediator who has it', () => {
    given([opened, offered(1, 'm1'), accepted])
      .when(assign)
      .thenRefused('ASSIGNMENT_SETTLED');
    given([opened, direct]).when(assign).thenNothing();
    given([opened, closed(null)])
      .when(assign)
      .thenRefused('ASSIGNMENT_SETTLED');
  });
});

describe('closing', () => {
  it('frees the mediator, or withdraws the offer, once', () => {
    given([opened, offered(1, 'm1'), accepted])
      .when(close)
      .then([closed('m1')]);
    given([opened, offered(1, 'm1')])
      .when(close)
      .then([withdrawn, closed(null)]);
    given([opened, closed(null)])
      .when(close)
      .thenNothing();
  });

  it('before the opening keeps it shut', () => {
    given([])
      .when(close)
      .then([closed(null)]);
    given([closed(null)])
      .when({ type: 'OpenAssignment', data: { ...opened.data, assisting: null } } as never)
      .thenNothing();
    given([closed(null)])
      .when(close)
      .thenNothing();
  });
});
