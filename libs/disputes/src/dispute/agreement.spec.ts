import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import { COMMITTEE, DISPUTE, EFFECT, LI, MEDIATOR, ZHANG } from '../testing/sample-commands.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
const LATER = { now: '2026-11-20T01:00:00.000Z' };

const signedExcept = (missing: 'party' | 'mediator' | 'seal') =>
  historyOf([
    ...COMMANDS_TO.signing,
    ...(missing === 'party' ? [] : [sample.sign('party', LI)]),
    sample.sign('party', ZHANG),
    ...(missing === 'mediator' ? [] : [sample.sign('mediator', MEDIATOR)]),
    ...(missing === 'seal' ? [] : [sample.seal({ clocks: { confirmation: null, performance: [] } })]),
  ]);

describe('a written agreement of people’s mediation (人民调解法 29)', () => {
  it.each([
    ['party', LI],
    ['mediator', MEDIATOR],
    ['seal', COMMITTEE],
  ] as const)('takes effect only with the last act: %s', (kind, id) => {
    const before = signedExcept(kind);
    expect(types(before)).not.toContain('AgreementTookEffect');
    const events = given(before)
      .when(sample.sign(kind, id, { clocks: EFFECT }))
      .events();
    expect(types(events)).toEqual([
      'AgreementSigned',
      'AgreementTookEffect',
      'MediationConcluded',
      'ClockStopped',
      'ClockStarted',
      'ClockStarted',
    ]);
    expect(events[2]).toMatchObject({ data: { ending: 'agreement' } });
    expect(events[4]).toMatchObject({ data: { clock: { rule: 'confirmation_window' } } });
  });

  it('takes effect on the latest day of signing, whatever was entered last', () => {
    const signing = [...at('signing')];
    const steps = [
      sample.sign('party', ZHANG, { signedOn: '2026-11-15' }),
      sample.sign('party', LI, { signedOn: '2026-11-12' }),
      sample.sign('mediator', MEDIATOR, { signedOn: '2026-11-10' }),
    ];
    for (const step of steps) signing.push(...given(signing).when(step, LATER).events());
    const events = given(signing)
      .when(sample.seal({ signedOn: '2026-11-13' }), LATER)
      .events();
    expect(events[1]).toEqual({
      type: 'AgreementTookEffect',
      data: { disputeId: DISPUTE, agreementId: 'agreement-1', effectiveOn: '2026-11-15', source: '人民调解法 29' },
    });
  });

  it('is signed once: a second click changes nothing, before and after effect', () => {
    given(signedExcept('seal')).when(sample.sign('party', ZHANG)).thenNothing();
    given(at('agreed')).when(sample.seal()).thenNothing();
  });

  it('is signed by those it names', () => {
    given(at('signing')).when(sample.sign('party', 'stranger')).thenRefused('NOT_A_SIGNATORY');
    given(at('signing')).when(sample.sign('seal', 'another')).thenRefused('NOT_A_SIGNATORY');
  });

  it.each([
    ['before the dispute was brought', '2026-11-01', 'BEFORE_REQUEST'],
    ['tomorrow', '2026-11-03', 'DATE_IN_FUTURE'],
    ['on no day', '2026-13-01', 'SIGNING_DATE_INVALID'],
  ])('is not signed %s', (_case, signedOn, code) => {
    given(at('signing'))
      .when(sample.sign('party', ZHANG, { signedOn }))
      .thenRefused(code);
  });

  it('can be drafted anew, and then everybody signs again', () => {
    const redrafted = historyOf([
      ...COMMANDS_TO.signing,
      sample.sign('party', ZHANG),
      sample.draft({ agreementId: 'agreement-2' }),
    ]);
    const state = redrafted.reduce(disputeDecider.evolve, disputeDecider.initialState);
    expect(state).toMatchObject({ agreement: { agreementId: 'agreement-2', signatures: [] } });
  });
});

describe('other forms of agreement', () => {
  it('oral takes effect on its day (人民调解法 30)', () => {
    const events = given(at('in-mediation'))
      .when(sample.draft({ form: 'oral' }), LATER)
      .events();
    expect(types(events).slice(0, 3)).toEqual(['AgreementDrafted', 'AgreementTookEffect', 'MediationConcluded']);
    expect(events[1]).toMatchObject({ data: { effectiveOn: '2026-11-20', source: '人民调解法 30' } });
  });

  it('oral is not enough for labour disputes (劳动争议调解仲裁法 14)', () => {
    const history = historyOf([
      sample.register({ category: '拖欠农民工工资' }),
      ...COMMANDS_TO['in-mediation'].slice(1),
    ]);
    given(history)
      .when(sample.draft({ form: 'oral' }))
      .thenRefused('WRITTEN_FORM_REQUIRED');
  });

  it('under a court needs the parties only (特邀调解规定 24)', () => {
    const history = historyOf([
      sample.register(),
      sample.screen(),
      sample.decideRouting({ channel: 'judicial' }),
      sample.consent(ZHANG, 'given', 'judicial'),
      sample.consent(LI, 'given', 'judicial'),
      sample.accept({ channel: 'judicial' }),
      ...COMMANDS_TO.signing.slice(COMMANDS_TO.accepted.length),
      sample.sign('party', ZHANG),
    ]);
    const events = given(history)
      .when(sample.sign('party', LI, { clocks: EFFECT }))
      .events();
    expect(events[1]).toMatchObject({ type: 'AgreementTookEffect', data: { source: '特邀调解规定 24' } });
  });

  it('about family takes no electronic signature (电子签名法 3)', () => {
    const history = historyOf([sample.register({ category: '婚姻家庭' }), ...COMMANDS_TO.signing.slice(1)]);
    given(history)
      .when(sample.sign('party', ZHANG, { manner: '电子签名' }))
      .thenRefused('PAPER_SIGNATURE_REQUIRED');
    expect(types(given(history).when(sample.sign('party', ZHANG)).events())).toEqual(['AgreementSigned']);
  });

  it('has terms, real days and debtors of the case', () => {
    const term = { termId: 't', text: '付', amountCny: 1, manner: null, dueOn: null, debtorPartyId: null };
    given(at('in-mediation'))
      .when(sample.draft({ terms: [] }))
      .thenRefused('TERMS_MISSING');
    given(at('in-mediation'))
      .when(sample.draft({ terms: [{ ...term, dueOn: '2026-02-30' }] }))
      .thenRefused('TERM_DUE_INVALID');
    given(at('in-mediation'))
      .when(sample.draft({ terms: [{ ...term, debtorPartyId: 'stranger' }] }))
      .thenRefused('PARTY_UNKNOWN');
  });
});

describe('judicial confirmation', () => {
  it('is asked for jointly and stops its window', () => {
    const events = given(at('agreed')).when(sample.requestConfirmation()).events();
    expect(types(events)).toEqual(['ConfirmationRequested', 'ClockStopped']);
    expect(events[0]).toMatchObject({ data: { courtId: 'court', disputeCode: 'LD-310109-2026-K7MQ3XA4' } });
  });

  it('is not asked for by one side', () => {
    const alone = sample.requestConfirmation({ applicants: [ZHANG] });
    given(at('agreed')).when(alone).thenRefused('JOINT_APPLICATION_REQUIRED');
  });

  it('ends thirty days after effect: the last day is in, the next is out', () => {
    const on = (requestedOn: string) => sample.requestConfirmation({ requestedOn });
    const now = '2026-12-20T01:00:00.000Z';
    expect(given(at('agreed')).when(on('2026-12-05'), { now }).events()).toHaveLength(2);
    given(at('agreed')).when(on('2026-12-06'), { now }).thenRefused('CONFIRMATION_WINDOW_CLOSED');
  });

  it.each(['identity-relation', 'real-right', 'intellectual-property'] as const)('is not for %s', (concern) => {
    const error = given(at('agreed'))
      .when(sample.requestConfirmation({ concerns: [concern] }))
      .thenRefused('NOT_CONFIRMABLE');
    expect(error.detail.source).toBe('民诉法解释 355');
  });

  it('needs a written agreement', () => {
    const oral = historyOf([...COMMANDS_TO['in-mediation'], sample.draft({ form: 'oral' })]);
    given(oral).when(sample.requestConfirmation()).thenRefused('WRITTEN_AGREEMENT_MISSING');
  });

  it('is asked for once, answered once, and not without being asked', () => {
    const asked = historyOf([...COMMANDS_TO.agreed, sample.requestConfirmation()]);
    given(asked).when(sample.requestConfirmation()).thenNothing();
    const decided = [...asked, ...given(asked).when(sample.recordConfirmation()).events()];
    given(decided).when(sample.recordConfirmation()).thenNothing();
    given(decided).when(sample.requestConfirmation()).thenRefused('CONFIRMATION_DECIDED');
    given(at('agreed')).when(sample.recordConfirmation()).thenRefused('CONFIRMATION_NOT_REQUESTED');
  });
});

describe('performance, return visit, closing and filing', () => {
  it('ends when every term is performed or breached, and stops the clock of the term', () => {
    const first = given(at('agreed')).when(sample.perform('term-1')).events();
    expect(first).toContainEqual({
      type: 'ClockStopped',
      data: { disputeId: DISPUTE, clockId: 'term-1', met: true },
    });
    given(at('performing')).when(sample.perform('term-1')).thenNothing();
    given(at('performing')).when(sample.perform('term-9')).thenRefused('TERM_UNKNOWN');
  });

  it('may be performed after a breach', () => {
    const breached = historyOf([...COMMANDS_TO.performing, sample.perform('term-2', 'breached')]);
    expect(types(given(breached).when(sample.perform('term-2')).events())).toEqual(['PerformanceRecorded']);
  });

  it('tells the ways after a breach before closing (人民调解法 32)', () => {
    const breached = historyOf([...COMMANDS_TO.performing, sample.perform('term-2', 'breached'), sample.visit()]);
    given(breached).when(sample.close()).thenRefused('ROUTES_NOT_TOLD');
    const told = [...breached, ...given(breached).when(sample.tellRoutes()).events()];
    expect(given(told).when(sample.close()).events()[0]).toMatchObject({ data: { outcome: 'settled' } });
  });

  it('does not close before a visit', () => {
    given(at('return-visit')).when(sample.close()).thenRefused('RETURN_VISIT_MISSING');
  });

  it('stops every clock with the closing', () => {
    const events = given(historyOf([...COMMANDS_TO['return-visit'], sample.visit()]))
      .when(sample.close())
      .events();
    expect(types(events)).toEqual(['DisputeClosed', 'ClockStopped']);
  });

  it('calls a partial agreement partly settled', () => {
    const history = historyOf([
      ...COMMANDS_TO['in-mediation'],
      sample.draft({ scope: 'part' }),
      ...COMMANDS_TO.closed.slice(COMMANDS_TO.signing.length),
    ]);
    expect(history.find(({ type }) => type === 'DisputeClosed')).toMatchObject({ data: { outcome: 'partly-settled' } });
  });

  it('does not file without identity proof, and names what is missing', () => {
    const error = given(at('closed')).when(sample.file([])).thenRefused('DOSSIER_INCOMPLETE');
    expect(error.message).toContain('当事人身份证明');
    expect(error.detail.extra).toEqual({ missing: ['当事人身份证明'] });
  });

  it('files all thirteen kinds of papers with what is there', () => {
    const [filed] = given(at('closed')).when(sample.file()).events();
    expect(filed).toMatchObject({ type: 'DossierFiled', data: { fileNo: '（2026）人调字第1号' } });
    const documents = filed?.type === 'DossierFiled' ? filed.data.documents : [];
    expect(documents).toHaveLength(13);
    expect(documents.filter((one) => one.required && !one.present)).toEqual([]);
  });

  it('asks little of a case that was never accepted', () => {
    const closed = historyOf([...COMMANDS_TO.refused, sample.close()]);
    expect(types(given(closed).when(sample.file([])).events())).toEqual(['DossierFiled']);
  });
});
