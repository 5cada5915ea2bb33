import { startClock } from '@libs/deadlines';
import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import * as safeguards from '../testing/sample-safeguards.js';
import * as sample from '../testing/sample-commands.js';
import { LI, MEDIATOR, ZHANG } from '../testing/sample-commands.js';
import { confirmationReadiness } from './confirmation-readiness.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import { followUps } from './follow-ups.js';

/** Cases as a sceptical lawyer would try them: each with the article that decides it. */

const { given } = deciderSpec(disputeDecider);
const NOW = '2026-11-10T02:00:00.000Z';
const fold = (commands: readonly DisputeCommand[]) => {
  const state = historyOf(commands).reduce(disputeDecider.evolve, disputeDecider.initialState);
  if (state.status === 'none') throw new Error('no dispute');
  return state;
};
const { parties: PARTIES } = sample.register().data;
const [zhang, li] = PARTIES as readonly [(typeof PARTIES)[number], (typeof PARTIES)[number]];
const child = { ...li, traits: ['未成年人'] };
const withChild = sample.register({ parties: [zhang, child] });
type Naming = sample.Data<'NameRepresentative'>;
const named = (kind: Naming['kind'], over: Partial<Naming> = {}): sample.CommandOf<'NameRepresentative'> => {
  const { type, data } = annex.nameRepresentative();
  const paper = { power: 'special', document: true, idPrint: 'guardian-print' } as const;
  return { type, data: { ...data, partyId: LI, representativeId: 'rep-1', kind, ...paper, ...over } };
};
const consents = [sample.consent(ZHANG), sample.consent(LI, 'given', 'people', 'rep-1')];
const mediation = COMMANDS_TO['in-mediation'].slice(COMMANDS_TO.consented.length);
const guarded = [
  withChild,
  named('guardian'),
  sample.screen(),
  sample.decideRouting(),
  ...consents,
  ...mediation,
  sample.draft(),
];

describe('a child (民法典 19, 20, 34, 145)', () => {
  const asked = [withChild, sample.screen(), sample.decideRouting()];

  it('agrees to no mediation by itself, but may say no', () => {
    given(historyOf(asked)).when(sample.consent(LI)).thenRefused('GUARDIAN_MISSING');
    expect(given(historyOf(asked)).when(sample.consent(LI, 'refused')).events()).not.toHaveLength(0);
  });

  it('is not spoken for by a guardian without papers, nor by the opponent', () => {
    given(historyOf([...asked, named('guardian', { document: false, power: 'general' })]))
      .when(sample.consent(LI, 'given', 'people', 'rep-1'))
      .thenRefused('GUARDIAN_MISSING');
    given(historyOf(asked))
      .when(named('guardian', { idPrint: `${ZHANG}-print` }))
      .thenRefused('REPRESENTS_OTHER_SIDE');
  });

  it('signs no agreement by its own hand: the guardian on file does, and without one nobody', () => {
    const without = at('signing').map((event) =>
      event.type === 'DisputeRegistered' ? { ...event, data: { ...event.data, parties: [zhang, child] } } : event,
    );
    given(without).when(sample.sign('party', LI)).thenRefused('GUARDIAN_MUST_SIGN');
    expect(given(historyOf(guarded)).when(sample.sign('party', LI)).events()).toMatchObject([
      { type: 'AgreementSigned', data: { representativeId: 'rep-1' } },
    ]);
    const signed = given(historyOf(guarded))
      .when(sample.sign('party', LI, { representativeId: 'rep-1' }))
      .events();
    expect(signed).toMatchObject([{ type: 'AgreementSigned', data: { representativeId: 'rep-1' } }]);
  });

  it('is heard behind closed doors', () => {
    const flagged = [sample.register({ flags: ['未成年人'] }), ...COMMANDS_TO.preparing.slice(1)];
    const { type, data } = sample.schedule();
    given(historyOf(flagged))
      .when({ type, data: { ...data, open: true } })
      .thenRefused('SESSION_MUST_BE_CLOSED');
  });
});

it('domestic violence is never mediated in public (反家庭暴力法 5)', () => {
  const flagged = [sample.register({ flags: ['家庭暴力'] }), ...COMMANDS_TO.preparing.slice(1)];
  const { type, data } = sample.schedule();
  given(historyOf(flagged))
    .when({ type, data: { ...data, open: true, openAgreedBy: [ZHANG, LI] } })
    .thenRefused('SESSION_MUST_BE_CLOSED');
});

describe('a party that dies (民法典 13, 1161; 民事诉讼法 154)', () => {
  const heir = { ...li, partyId: 'party-heir', fingerprints: ['heir-print'] };
  const join = annex.joinParty(heir);
  const died = annex.succeedParty({ successors: ['party-heir'] });

  it('is not succeeded by nobody, by the other side or by itself', () => {
    for (const successors of [[], [ZHANG], [LI], ['party-heir']]) {
      given(at('in-mediation')).when(annex.succeedParty({ successors })).thenRefused('SUCCESSOR_MISSING');
    }
  });

  it('is succeeded by its heir, who is asked anew and signs in its place', () => {
    const after = [...COMMANDS_TO['in-mediation'], named('agent'), join, died];
    expect(fold(after).registration.parties.map(({ partyId }) => partyId)).toEqual([ZHANG, 'party-heir']);
    expect(fold(after).annex.representatives).toEqual([]);
    given(historyOf(after)).when(sample.draft()).thenRefused('CONSENT_MISSING');
    const { type, data } = sample.draft();
    const terms = data.terms.map((term) => ({ ...term, debtorPartyId: 'party-heir' }));
    const agreed = [...after, sample.consent('party-heir'), { type, data: { ...data, terms } }];
    given(historyOf(agreed)).when(sample.sign('party', LI)).thenRefused('NOT_A_SIGNATORY');
    expect(given(historyOf(agreed)).when(sample.sign('party', 'party-heir')).events()).toHaveLength(1);
  });

  it('voids a draft that waits for its signature', () => {
    const waiting = [...COMMANDS_TO.signing, join, sample.consent('party-heir'), sample.draft(), died];
    given(historyOf(waiting)).when(sample.sign('party', ZHANG)).thenRefused('DRAFT_LACKS_PARTY');
  });

  it('while the mediation rests, too', () => {
    const rests = [...COMMANDS_TO['in-mediation'], proceedings.suspend({ ground: 'other' }), join];
    expect(given(historyOf(rests)).when(died).events()).toHaveLength(1);
  });
});

describe('an agent', () => {
  const asked = COMMANDS_TO.screening;
  const general = { document: false, power: 'general' } as const;

  it('without a paper agrees to nothing (民法典 165, 171), but is heard when refusing', () => {
    const history = historyOf([...asked, named('agent', general)]);
    given(history)
      .when(sample.consent(LI, 'given', 'people', 'rep-1'))
      .thenRefused('POWER_OF_ATTORNEY_MISSING');
    expect(
      given(history)
        .when(sample.consent(LI, 'refused', 'people', 'rep-1'))
        .events(),
    ).not.toHaveLength(0);
  });

  it('with general powers signs nothing (民事诉讼法 62)', () => {
    const history = historyOf([...COMMANDS_TO.signing, named('agent', { power: 'general' })]);
    given(history)
      .when(sample.sign('party', LI, { representativeId: 'rep-1' }))
      .thenRefused('SPECIAL_POWER_MISSING');
  });

  it('of nobody here signs for nobody here', () => {
    given(at('signing'))
      .when(sample.sign('party', LI, { representativeId: 'stranger' }))
      .thenRefused('REPRESENTATIVE_UNKNOWN');
  });
});

describe('a third party', () => {
  const zhao = { ...zhang, partyId: 'party-zhao', role: '第三人' as const, fingerprints: ['zhao-print'] };
  const join = { type: 'JoinParty', data: { disputeId: sample.DISPUTE, party: zhao } } as const;

  it('who joins late is asked like the others', () => {
    const joined = historyOf([...COMMANDS_TO['in-mediation'], join]);
    given(joined).when(sample.draft()).thenRefused('CONSENT_MISSING');
  });

  it('who joins after the draft is bound by nothing that was signed without them (人民调解法 29)', () => {
    const joined = [...COMMANDS_TO.signing, join];
    given(historyOf(joined)).when(sample.sign('party', ZHANG)).thenRefused('DRAFT_LACKS_PARTY');
    const anew = [...joined, sample.consent('party-zhao'), sample.draft({ agreementId: 'agreement-2' })];
    expect(given(historyOf(anew)).when(sample.sign('party', ZHANG)).events()).toHaveLength(1);
  });

  it('whose interest is hurt may stop the mediation by a report, and no agreement is signed meanwhile (特邀规定 18)', () => {
    given(historyOf([...COMMANDS_TO.signing, proceedings.flagSham()]))
      .when(sample.sign('party', ZHANG))
      .thenRefused('NOT_ALLOWED_AT_STATUS');
  });
});

describe('judicial confirmation', () => {
  const DAY = '2026-09-01';
  const window = startClock('confirmation_window', DAY, { clockId: 'confirmation_window' });
  const signedOn = (over: object = {}) => ({ signedOn: DAY, ...over });
  const inAutumn = [
    sample.register({ requestedOn: '2026-08-03' }),
    ...COMMANDS_TO.signing.slice(1),
    sample.sign('party', ZHANG, signedOn()),
    sample.sign('party', LI, signedOn()),
    sample.sign('mediator', MEDIATOR, signedOn()),
    sample.seal(signedOn({ clocks: { confirmation: window, performance: [] } })),
  ];
  const on = (requestedOn: string) => sample.requestConfirmation({ requestedOn });

  it('may be asked for on the first worked day after the holiday on which the thirty days end (民法典 203)', () => {
    // 1 October is a holiday, the next worked day is the 8th.
    expect(window.dueAt).toBe('2026-10-08T15:59:59.999Z');
    expect(given(historyOf(inAutumn)).when(on('2026-10-08'), { now: NOW }).events()).toHaveLength(2);
    given(historyOf(inAutumn)).when(on('2026-10-09'), { now: NOW }).thenRefused('CONFIRMATION_WINDOW_CLOSED');
  });

  it.each([
    ['special-procedure', '个人破产、公示催告'],
    ['outside-courts', '不属法院主管'],
    ['real-right', '房屋确权'],
    ['intellectual-property', '商标权归属'],
    ['identity-relation', '收养关系'],
  ] as const)('is not for %s (%s; 民诉法解释 355)', (concern, _example) => {
    given(at('agreed'))
      .when(sample.requestConfirmation({ concerns: [concern] }))
      .thenRefused('NOT_CONFIRMABLE');
  });

  it('of maintenance among relatives is money and can be had; of who owns the house, it cannot (民诉法解释 355)', () => {
    const subject = (over: object) =>
      confirmationReadiness(fold([sample.register(over), ...COMMANDS_TO.agreed.slice(1)]), NOW).conditions.find(
        ({ rule }) => rule === 'confirmation-subject',
      )?.met;
    expect(subject({ category: '婚姻家庭', subCategory: '赡养费' })).toBe(true);
    expect(subject({ category: '婚姻家庭', subCategory: '解除收养关系' })).toBe(false);
    expect(subject({ category: '房屋宅基地', subCategory: '房屋确权' })).toBe(false);
    expect(subject({ category: '房屋宅基地', subCategory: '租金' })).toBe(true);
  });

  it.each(['withdrawn', 'not-accepted'] as const)(
    '%s, it may be asked for again while the days last (357)',
    (outcome) => {
      const { type, data } = sample.recordConfirmation();
      const answered = [...COMMANDS_TO.agreed, sample.requestConfirmation(), { type, data: { ...data, outcome } }];
      const again = sample.requestConfirmation({ requestedOn: '2026-12-05' });
      const late = { now: '2026-12-20T02:00:00.000Z' };
      expect(given(historyOf(answered)).when(again, late).events()).toMatchObject([
        { type: 'ConfirmationRequested', data: { attempt: 2 } },
      ]);
      given(historyOf(answered))
        .when(sample.requestConfirmation({ requestedOn: '2026-12-06' }), late)
        .thenRefused('CONFIRMATION_WINDOW_CLOSED');
      expect(confirmationReadiness(fold(answered), NOW).daysLeft).toBeGreaterThan(0);
    },
  );

  it('of an oral agreement has nothing to be written upon (民诉法解释 354)', () => {
    const oral = historyOf([...COMMANDS_TO['in-mediation'], sample.draft({ form: 'oral' })]);
    given(oral).when(sample.requestConfirmation()).thenRefused('WRITTEN_AGREEMENT_MISSING');
  });

  it('is closed to what is suspected of being a sham against third parties (民事诉讼法 115)', () => {
    given(historyOf([...COMMANDS_TO.agreed, proceedings.flagSham()]))
      .when(sample.requestConfirmation())
      .thenRefused('SHAM_SUSPECTED');
  });
});

describe('labour', () => {
  const labour = sample.register({ category: '其他劳动争议' });
  const failed = [labour, ...COMMANDS_TO.failed.slice(1)];
  const told = (ways: readonly string[]) =>
    ({ type: 'TellRoutes', data: { disputeId: sample.DISPUTE, ways } }) as const;

  it('goes to the arbitration commission before any court (劳动争议调解仲裁法 5, 14)', () => {
    given(historyOf(failed))
      .when(told(['向人民法院起诉']))
      .thenRefused('ARBITRATION_NOT_NAMED');
    expect(
      given(historyOf(failed))
        .when(told(['申请劳动仲裁']))
        .events(),
    ).toHaveLength(1);
  });

  it('with an award behind it goes to the court', () => {
    const { type, data } = annex.noteEarlierDecision();
    const awarded = [...failed, { type, data: { ...data, kind: 'award' as const } }];
    expect(
      given(historyOf(awarded))
        .when(told(['向人民法院起诉']))
        .events(),
    ).toHaveLength(1);
  });

  it('agrees in writing only, and an unpaid sum opens the payment order of its own law (14, 16)', () => {
    given(historyOf([labour, ...COMMANDS_TO['in-mediation'].slice(1)]))
      .when(sample.draft({ form: 'oral' }))
      .thenRefused('WRITTEN_FORM_REQUIRED');
    const unpaid = [labour, ...COMMANDS_TO.agreed.slice(1), sample.perform('term-2', 'breached')];
    expect(followUps(fold(unpaid)).find(({ rule }) => rule === 'payment-order')?.source).toContain(
      '劳动争议调解仲裁法 16',
    );
  });
});

describe('accidents and hospitals', () => {
  it('the traffic police take no dispute that is no accident (道路交通安全法 74)', () => {
    const asked = [
      ...COMMANDS_TO.screening,
      sample.override('administrative'),
      sample.consent(ZHANG, 'given', 'administrative'),
      sample.consent(LI, 'given', 'administrative'),
    ];
    given(historyOf(asked))
      .when(sample.accept({ channel: 'administrative', administrativeKind: 'traffic-police' }))
      .thenRefused('NOT_A_TRAFFIC_ACCIDENT');
  });

  it('a word that ends a people’s mediation of an accident opens the three days, whichever word it is (道交规定 85)', () => {
    const accident = [sample.register({ category: '道路交通事故' }), ...COMMANDS_TO['in-mediation'].slice(1)];
    const afterFailedClock = sample.clock('traffic_police_after_failed', '2026-11-05');
    const { type, data } = sample.consent(LI, 'withdrawn');
    expect(
      given(historyOf(accident))
        .when({ type, data: { ...data, afterFailedClock } })
        .events(),
    ).toContainEqual({
      type: 'ClockStarted',
      data: { disputeId: sample.DISPUTE, clock: afterFailedClock },
    });
  });

  it('a dispute about treatment is open to the public only when all agree (医疗纠纷条例 42)', () => {
    const medical = [sample.register({ category: '医疗' }), ...COMMANDS_TO.preparing.slice(1)];
    const { type, data } = sample.schedule();
    given(historyOf(medical))
      .when({ type, data: { ...data, open: true, openAgreedBy: [ZHANG] } })
      .thenRefused('OPEN_NOT_AGREED');
  });
});

it('the police meet the parties within days of the appraisal of an injury, not of the acceptance (治安调解工作规范)', () => {
  const sessionClock = sample.clock('police_first_session', '2026-11-05');
  const police = [
    ...COMMANDS_TO.screening,
    sample.override('administrative'),
    sample.consent(ZHANG, 'given', 'administrative'),
    sample.consent(LI, 'given', 'administrative'),
    sample.accept({ channel: 'administrative', administrativeKind: 'public-security', sessionClock }),
  ];
  const resting = [...police, proceedings.suspend()];
  const running = (commands: readonly DisputeCommand[]) =>
    fold(commands).clocks.filter(({ stopped, clock }) => !stopped && clock.rule === 'police_first_session');
  expect(running(police)).toHaveLength(1);
  expect(running(resting)).toHaveLength(0);
  const { type, data } = proceedings.resume();
  const anew = sample.clock('police_first_session', '2026-12-05', 'session-anew');
  expect(running([...resting, { type, data: { ...data, sessionClock: anew } }])).toMatchObject([{ clock: anew }]);
});

it('a petition that is settled is settled in a document (信访工作条例 33)', () => {
  const petition = [sample.register({ source: '信访' }), ...COMMANDS_TO['in-mediation'].slice(1)];
  const oral = sample.draft({ form: 'oral' });
  expect(given(historyOf(petition)).when(oral).thenRefused('WRITTEN_FORM_REQUIRED').detail.source).toBe(
    '信访工作条例 33',
  );
});

it('a way that a party has refused is not chosen for it by a transfer (人民调解法 23)', () => {
  const refusedOne = historyOf([...COMMANDS_TO.failed, sample.consent(LI, 'refused', 'administrative')]);
  given(refusedOne).when(sample.transfer('administrative')).thenRefused('PARTY_UNWILLING');
});

it('whoever mediated is no agent in the same dispute (特邀规定 16)', () => {
  const { type, data } = annex.nameRepresentative();
  given(at('in-mediation'))
    .when({ type, data: { ...data, calledLike: [MEDIATOR] } })
    .thenRefused('LATER_ROLE_BARRED');
});

it('a payment order is for money that is overdue, enforcement for a ruling that stands (民诉法 225, 206)', () => {
  given(at('agreed')).when(safeguards.noteRemedy()).thenRefused('NO_MONEY_OVERDUE');
  const breached = historyOf([...COMMANDS_TO.agreed, sample.perform('term-2', 'breached')]);
  given(breached)
    .when(safeguards.noteRemedy({ kind: 'enforcement' }))
    .thenRefused('NOT_ENFORCEABLE');
});

it('an agreement that a court is looking at is not changed behind its back (民诉法解释 357)', () => {
  given(historyOf([...COMMANDS_TO.agreed, sample.requestConfirmation()]))
    .when(annex.changeAgreement())
    .thenRefused('CONFIRMATION_PENDING');
});
