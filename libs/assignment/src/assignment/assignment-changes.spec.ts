import { deciderSpec } from '@platform/testing';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent, CandidateJudged } from './assignment.events.js';

const { given } = deciderSpec(assignmentDecider);

const ids = { assignmentId: 'a1', disputeId: 'd1' };
const of = { ...ids, episodeId: 'e1' };
const EXPIRES = '2026-11-05T01:00:00.000Z';
const opened: AssignmentEvent = {
  type: 'AssignmentOpened',
  data: { ...of, organisationId: 'committee', channel: 'people', category: '邻里', divisionCode: null },
};
const offered = (mediatorId: string, round = 1): AssignmentEvent => ({
  type: 'MediatorOffered',
  data: {
    ...of,
    offerId: `o${round}`,
    mediatorId,
    organisationId: 'committee',
    round,
    expiresAt: EXPIRES,
    derivation: '时限',
  },
});
const accepted: AssignmentEvent = {
  type: 'OfferAccepted',
  data: { ...of, offerId: 'o1', mediatorId: 'm1', organisationId: 'committee' },
};
const taken = [opened, offered('m1'), accepted];
const held: AssignmentEvent = {
  type: 'AssignmentHeld',
  data: { ...ids, organisationId: 'committee', until: EXPIRES, derivation: '时限' },
};
const head = { id: 'head', role: 'coordinator', organisationId: 'office' } as const;
const elsewhere = { ...head, organisationId: 'elsewhere' };
const supervisors = ['committee', 'office'];
const judged = (mediatorId: string, score: number, removedBy: string | null = null): CandidateJudged => ({
  mediatorId,
  removedBy,
  removedBecause: removedBy && '不符合。',
  source: removedBy && '规则',
  score,
  parts: {},
  rotation: 1,
});
const evaluation = (...candidates: CandidateJudged[]) => ({
  rules: 'assignment@test',
  candidates,
  organisationOf: { m1: 'committee', m2: 'studio' },
});
const stateAfter = (events: readonly AssignmentEvent[]) =>
  events.reduce(assignmentDecider.evolve, assignmentDecider.initialState);

describe('a body that assigns its cases of a morning together', () => {
  const offerNext = (hold: boolean) =>
    ({
      type: 'OfferNext',
      data: {
        assignmentId: 'a1',
        offerId: 'o1',
        evaluation: evaluation(judged('m1', 50)),
        expiresAt: EXPIRES,
        derivation: '时限',
        maximumRounds: 3,
        hold: hold ? { until: EXPIRES, derivation: '时限' } : null,
      },
    }) as const;

  it('lets the first search wait, and no longer than told', () => {
    given([opened]).when(offerNext(true)).then([held]);
    given([opened, held]).when(offerNext(true), { now: '2026-11-04T01:00:00.000Z' }).thenNothing();
    const late = given([opened, held]).when(offerNext(true), { now: EXPIRES }).events();
    expect(late.map(({ type }) => type)).toEqual(['CandidatesEvaluated', 'MediatorOffered']);
  });

  it('does not let a second search wait', () => {
    const declined: AssignmentEvent = {
      type: 'OfferDeclined',
      data: { ...ids, offerId: 'o1', mediatorId: 'm2', reason: 'no-time' },
    };
    const events = given([opened, held, offered('m2'), declined])
      .when(offerNext(true))
      .events();
    expect(events.map(({ type }) => type)).toEqual(['CandidatesEvaluated', 'MediatorOffered']);
  });

  const chosen = (mediatorId: string) =>
    ({
      type: 'OfferChosen',
      data: {
        assignmentId: 'a1',
        offerId: 'o1',
        mediatorId,
        evaluation: evaluation(judged('m1', 60), judged('m2', 50), judged('m3', 0, 'capacity')),
        expiresAt: EXPIRES,
        derivation: '时限',
        supervisors,
        batch: { batchId: 'b1', cases: 9, because: '统筹后更优。' },
      },
    }) as const;

  it('offers what the plan says, with the place it has and why', () => {
    const [, explained, offer] = given([opened, held]).when(chosen('m2'), { actor: head }).events();
    expect(explained).toMatchObject({
      type: 'BatchChoiceExplained',
      data: { batchId: 'b1', cases: 9, mediatorId: 'm2', rank: 2, score: 50, bestMediatorId: 'm1', bestScore: 60 },
    });
    expect(offer).toMatchObject({ type: 'MediatorOffered', data: { mediatorId: 'm2', organisationId: 'studio' } });
  });

  it('asks nobody whom a filter removed meanwhile, nobody twice, and only through its coordinator', () => {
    given([opened, held]).when(chosen('m3'), { actor: head }).thenRefused('CANDIDATE_OUT');
    given([opened, held]).when(chosen('m4'), { actor: head }).thenRefused('CANDIDATE_OUT');
    given([opened, held]).when(chosen('m1'), { actor: elsewhere }).thenRefused('COORDINATOR_ONLY');
    given([opened, offered('m1')])
      .when(chosen('m1'), { actor: head })
      .thenNothing();
    given([opened, offered('m1')])
      .when(chosen('m2'), { actor: head })
      .thenRefused('ASSIGNMENT_SETTLED');
    given(taken).when(chosen('m2'), { actor: head }).thenRefused('ASSIGNMENT_SETTLED');
  });
});

describe('the parties', () => {
  const choose = (partyId: string, ...mediatorIds: string[]) =>
    ({
      type: 'RecordPartyChoice',
      data: { assignmentId: 'a1', partyId, mediatorIds, sexWanted: null, manner: '口头', partyIds: ['p1', 'p2'] },
    }) as const;
  const recorded = (partyId: string, ...mediatorIds: string[]): AssignmentEvent => ({
    type: 'PartyChoiceRecorded',
    data: {
      ...ids,
      partyId,
      mediatorIds,
      sexWanted: null,
      manner: '口头',
      source: '人民调解法 第十九条、第二十三条；特邀调解规定 第十二条',
    },
  });
  const joint = (...mediatorIds: string[]): AssignmentEvent => ({
    type: 'JointChoiceMade',
    data: { ...ids, mediatorIds, source: '人民调解法 第十九条、第二十三条；特邀调解规定 第十二条' },
  });
  const withdrawn: AssignmentEvent = { type: 'OfferWithdrawn', data: { ...ids, offerId: 'o1', mediatorId: 'm1' } };

  it('decide only together: the wish of one is noted and changes nothing', () => {
    given([opened])
      .when(choose('p1', 'm2'))
      .then([recorded('p1', 'm2')]);
    given([opened, recorded('p1', 'm2')])
      .when(choose('p1', 'm2'))
      .thenNothing();
    given([opened, recorded('p1', 'm2')])
      .when(choose('p2', 'm3'))
      .then([recorded('p2', 'm3')]);
  });

  it('take an offer away from somebody else, and not from whom they chose', () => {
    const before = [opened, offered('m1'), recorded('p1', 'm2', 'm3')];
    given(before)
      .when(choose('p2', 'm3'))
      .then([recorded('p2', 'm3'), withdrawn, joint('m3')]);
    given([opened, offered('m1'), recorded('p1', 'm1')])
      .when(choose('p2', 'm1'))
      .then([recorded('p2', 'm1'), joint('m1')]);
  });

  it('bring a case back that waits for a batch or for the coordinator', () => {
    const exhausted: AssignmentEvent = {
      type: 'OffersExhausted',
      data: { ...ids, organisationId: 'committee', rounds: 0, reason: 'no-candidate' },
    };
    for (const waits of [held, exhausted]) {
      expect(stateAfter([opened, waits, joint('m3')])).toMatchObject({ status: 'searching', jointChoice: ['m3'] });
    }
  });

  it('choose before somebody has the case, and are parties of it', () => {
    given(taken).when(choose('p1', 'm2')).thenRefused('ASSIGNMENT_SETTLED');
    given([opened]).when(choose('p9', 'm2')).thenRefused('PARTY_UNKNOWN');
  });
});

describe('a mediator who has the case', () => {
  const handBack = (reason: 'ill' | 'conflict-of-interest', mediatorId = 'm1') =>
    ({ type: 'HandBack', data: { assignmentId: 'a1', mediatorId, reason } }) as const;
  const handedBack = (reason: 'ill' | 'conflict-of-interest'): AssignmentEvent => ({
    type: 'CaseHandedBack',
    data: { ...of, mediatorId: 'm1', reason },
  });

  it('gives it back with one click, once, and the search begins anew without them', () => {
    given(taken)
      .when(handBack('ill'))
      .then([handedBack('ill')]);
    given([...taken, handedBack('ill')])
      .when(handBack('ill'))
      .thenNothing();
    expect(stateAfter([...taken, handedBack('ill')])).toMatchObject({
      status: 'searching',
      rounds: 0,
      offers: 1,
      handedBackBy: ['m1'],
      conflictsDeclaredBy: [],
    });
    expect(stateAfter([...taken, handedBack('conflict-of-interest')])).toMatchObject({ conflictsDeclaredBy: ['m1'] });
  });

  it('does not give back what somebody else has', () => {
    given(taken).when(handBack('ill', 'm2')).thenRefused('NOT_YOUR_CASE');
    given([opened, offered('m1')])
      .when(handBack('ill'))
      .thenRefused('NOT_YOUR_CASE');
  });

  it('is not given more than the capacity, whatever the offer said', () => {
    const accept = (load: { openCases: number; capacity: number } | null) =>
      ({ type: 'AcceptOffer', data: { assignmentId: 'a1', offerId: 'o1', mediatorId: 'm1', load } }) as const;
    given([opened, offered('m1')])
      .when(accept({ openCases: 2, capacity: 2 }))
      .thenRefused('CAPACITY_REACHED');
    given([opened, offered('m1')])
      .when(accept(null))
      .thenRefused('MEDIATOR_LEFT');
    given([opened, offered('m1')])
      .when(accept({ openCases: 1, capacity: 2 }))
      .then([accepted]);
  });
});

describe('the coordinator', () => {
  const takeBack = (mediatorId = 'm1') =>
    ({ type: 'TakeBack', data: { assignmentId: 'a1', mediatorId, reason: 'left', supervisors } }) as const;
  const takenBack: AssignmentEvent = { type: 'CaseTakenBack', data: { ...of, mediatorId: 'm1', reason: 'left' } };

  it('takes cases and open offers from somebody who leaves, each once', () => {
    given(taken).when(takeBack(), { actor: head }).then([takenBack]);
    given([...taken, takenBack])
      .when(takeBack(), { actor: head })
      .thenNothing();
    given([opened, offered('m1')])
      .when(takeBack(), { actor: head })
      .then([{ type: 'OfferWithdrawn', data: { ...ids, offerId: 'o1', mediatorId: 'm1' } }, takenBack]);
    given(taken).when(takeBack('m2'), { actor: head }).thenNothing();
    given(taken).when(takeBack(), { actor: elsewhere }).thenRefused('COORDINATOR_ONLY');
  });

  it('asks for others beside the lead of a hard case (特邀规定 13)', () => {
    const ask = {
      type: 'AskAssisting',
      data: { assignmentId: 'a1', ground: 'hard', seatAssignmentIds: ['a1', 'a2', 'a3'], supervisors },
    } as const;
    const asked = (seat: number): AssignmentEvent => ({
      type: 'AssistingSeatAsked',
      data: {
        ...of,
        seat,
        seatAssignmentId: `a${seat}`,
        ground: 'hard',
        source: '特邀调解规定 第十三条；在线调解规则 第十一条',
      },
    });
    given(taken)
      .when(ask, { actor: head })
      .then([asked(2)]);
    given([...taken, asked(2)])
      .when(ask, { actor: head })
      .then([asked(3)]);
    given([...taken, asked(2), asked(3)])
      .when(ask, { actor: head })
      .thenRefused('SEATS_FULL');
    given([opened]).when(ask, { actor: head }).thenRefused('NO_LEAD_YET');
    given(taken).when(ask, { actor: elsewhere }).thenRefused('COORDINATOR_ONLY');
  });

  it('opens a seat with whom it assists, and shuts none that was never opened', () => {
    const assisting = { leadAssignmentId: 'lead', seat: 2, ground: 'hard' } as const;
    given([])
      .when({ type: 'OpenAssignment', data: { ...opened.data, assisting } as never })
      .then([opened, { type: 'AssistingSeatOpened', data: { ...ids, ...assisting } }]);
    given([])
      .when({ type: 'CloseAssignment', data: { ...ids, onlyIfOpened: true } })
      .thenNothing();
  });
});
