import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../../testing/histories.js';
import * as annex from '../../testing/sample-annex-commands.js';
import { CHEN, OTHER } from '../../testing/sample-annex-commands.js';
import * as sample from '../../testing/sample-commands.js';
import { clock, COMMITTEE, EFFECT, LI, ZHANG } from '../../testing/sample-commands.js';
import { disputeDecider } from '../dispute.decider.js';
import type { DisputeEvent } from '../dispute.events.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
const fold = (events: readonly DisputeEvent[]) => events.reduce(disputeDecider.evolve, disputeDecider.initialState);

describe('a dispute that was registered twice', () => {
  it('stops its clocks when it is merged, and points to the other', () => {
    const events = given(at('registered')).when(annex.decideDuplicate()).events();
    expect(types(events)).toEqual(['DuplicateDecided', 'ClockStopped']);
    expect(fold([...at('registered'), ...events])).toMatchObject({
      status: 'merged',
      annex: { merged: { into: OTHER } },
    });
  });

  it('allows nothing but to undo the merger', () => {
    given(at('merged')).when(sample.consent(ZHANG)).thenRefused('NOT_ALLOWED_AT_STATUS');
    given(at('merged')).when(sample.accept()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('stands where it stood once the merger is undone, and its clocks run on', () => {
    const merged = historyOf([sample.register(), annex.decideDuplicate()]);
    const events = given(merged).when(annex.undoDuplicate()).events();
    expect(types(events)).toEqual(['DuplicateDecisionUndone', 'ClockStarted']);
    const state = fold([...merged, ...events]);
    expect(state).toMatchObject({ status: 'registered', annex: { merged: null, duplicates: [] } });
    expect(state.status === 'none' ? [] : state.clocks).toMatchObject([
      { clock: clock('contact_party', '2026-11-03'), stopped: false, overdue: false },
    ]);
  });

  it('is only linked once a mediation is open', () => {
    given(at('in-mediation')).when(annex.decideDuplicate()).thenRefused('MERGE_TOO_LATE');
    const events = given(at('in-mediation'))
      .when(annex.decideDuplicate({ decision: 'link' }))
      .events();
    expect(types(events)).toEqual(['DuplicateDecided']);
  });

  it('is not its own duplicate, and a decision is made once', () => {
    given(at('screening'))
      .when(annex.decideDuplicate({ otherDisputeId: sample.DISPUTE }))
      .thenRefused('SAME_DISPUTE');
    const kept = historyOf([...COMMANDS_TO.screening, annex.decideDuplicate({ decision: 'keep' })]);
    given(kept)
      .when(annex.decideDuplicate({ decision: 'keep' }))
      .thenNothing();
    given(at('screening')).when(annex.undoDuplicate()).thenRefused('NO_DUPLICATE_DECISION');
  });
});

describe('a party that joins late', () => {
  it('is asked for consent before anything is agreed (人民调解法 17)', () => {
    const joined = [...COMMANDS_TO['in-mediation'], annex.joinParty()];
    given(historyOf(joined)).when(sample.draft()).thenRefused('CONSENT_MISSING');
    const events = given(historyOf([...joined, sample.consent(CHEN)]))
      .when(sample.draft())
      .events();
    expect(events[0]).toMatchObject({ data: { signatories: expect.arrayContaining([{ kind: 'party', id: CHEN }]) } });
  });

  it('does not join once the agreement waits for signatures only', () => {
    given(at('agreed')).when(annex.joinParty()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });
});

describe('representatives', () => {
  it('of one side never act for the other (民法典 168)', () => {
    const named = historyOf([...COMMANDS_TO.screening, annex.nameRepresentative()]);
    given(named)
      .when(annex.nameRepresentative({ representativeId: 'agent-2', partyId: ZHANG }))
      .thenRefused('REPRESENTS_OTHER_SIDE');
    given(at('screening'))
      .when(annex.nameRepresentative({ idPrint: `${ZHANG}-print` }))
      .thenRefused('REPRESENTS_OTHER_SIDE');
  });

  it('show their power of attorney before they may settle', () => {
    given(at('screening'))
      .when(annex.nameRepresentative({ document: false }))
      .thenRefused('POWER_OF_ATTORNEY_MISSING');
  });

  it('elected by one side are five at most (宁波 20; 医疗纠纷条例 30)', () => {
    const elected = (n: number) =>
      annex.nameRepresentative({ representativeId: `e-${n}`, idPrint: `e-${n}-print`, kind: 'elected' });
    const five = historyOf([...COMMANDS_TO.screening, ...[1, 2, 3, 4, 5].map(elected)]);
    given(five).when(elected(6)).thenRefused('TOO_MANY_REPRESENTATIVES');
  });

  it('sign only for the party that named them, with special power (民诉法 62)', () => {
    const signFor = (party: string) => sample.sign('party', party, { representativeId: 'agent-1' });
    const named = historyOf([...COMMANDS_TO.signing, annex.nameRepresentative()]);
    given(named).when(signFor(ZHANG)).thenRefused('REPRESENTATIVE_UNKNOWN');
    expect(types(given(named).when(signFor(LI)).events())).toEqual(['AgreementSigned']);
    const general = historyOf([...COMMANDS_TO.signing, annex.nameRepresentative({ power: 'general' })]);
    given(general).when(signFor(LI)).thenRefused('SPECIAL_POWER_MISSING');
  });
});

describe('signing on paper (电子签名法 3)', () => {
  const electronic = sample.sign('party', ZHANG, { manner: '电子签名' });

  it.each([
    ['婚姻家庭', null],
    ['其他', '遗产继承'],
    ['其他', '停水纠纷'],
  ] as const)('is asked for %s %s', (category, subCategory) => {
    const history = historyOf([sample.register({ category, subCategory }), ...COMMANDS_TO.signing.slice(1)]);
    given(history).when(electronic).thenRefused('PAPER_SIGNATURE_REQUIRED');
  });

  it('is asked for what was declared, and not for a leak', () => {
    const declared = [...COMMANDS_TO['in-mediation'], sample.draft({ paperOnly: 'public-utility' })];
    given(historyOf(declared)).when(electronic).thenRefused('PAPER_SIGNATURE_REQUIRED');
    expect(types(given(at('signing')).when(electronic).events())).toEqual(['AgreementSigned']);
  });
});

describe('after the agreement', () => {
  it('part of a sum performs nothing, the whole sum performs the term', () => {
    const half = historyOf([...COMMANDS_TO.agreed, annex.pay({ termId: 'term-2' })]);
    expect(types(half)).not.toContain('PerformanceRecorded');
    const events = given(half)
      .when(annex.pay({ paymentId: 'payment-2', termId: 'term-2', amountCny: 600 }))
      .events();
    expect(types(events)).toEqual(['PaymentRecorded', 'PerformanceRecorded']);
  });

  it('money paid long before is recorded at any stage, by a party', () => {
    const early = annex.pay({ on: '2026-01-05' });
    expect(types(given(at('screening')).when(early).events())).toEqual(['PaymentRecorded']);
    given(at('screening'))
      .when(annex.pay({ payerPartyId: 'stranger' }))
      .thenRefused('PARTY_UNKNOWN');
    given(at('screening'))
      .when(annex.pay({ amountCny: 0 }))
      .thenRefused('AMOUNT_INVALID');
  });

  it('is changed by all parties, which closes the way to confirmation (民法典 543)', () => {
    const events = given(at('agreed')).when(annex.changeAgreement()).events();
    expect(types(events)).toEqual(['AgreementChanged', 'ClockStopped', 'ClockStopped', 'ClockStarted']);
    given(at('agreed'))
      .when(annex.changeAgreement({ agreedBy: [ZHANG] }))
      .thenRefused('CHANGE_NOT_AGREED');
    given([...at('agreed'), ...events])
      .when(sample.requestConfirmation())
      .thenRefused('CONFIRMATION_WINDOW_CLOSED');
  });

  it('is not changed while or after a court has it (民诉法 206)', () => {
    const asked = [...COMMANDS_TO.agreed, sample.requestConfirmation()];
    given(historyOf(asked)).when(annex.changeAgreement()).thenRefused('CONFIRMATION_PENDING');
    given(historyOf([...asked, sample.recordConfirmation()]))
      .when(annex.changeAgreement())
      .thenRefused('RULING_STANDS');
  });

  it.each(['revoked', 'held-invalid'] as const)('%s by a court leaves the dispute unsettled', (kind) => {
    const ended = historyOf([...COMMANDS_TO.agreed, annex.endAgreement(kind)]);
    expect(fold(ended)).toMatchObject({ status: 'failed', annex: { agreementEnd: { kind } } });
    given(ended).when(sample.close()).thenRefused('ROUTES_NOT_TOLD');
    const closed = given(historyOf([...COMMANDS_TO.agreed, annex.endAgreement(kind), sample.tellRoutes()]))
      .when(sample.close())
      .events();
    expect(closed[0]).toMatchObject({ data: { outcome: 'not-settled' } });
  });

  it('told after the end leaves a closed case closed', () => {
    const ended = [...at('closed'), ...given(at('closed')).when(annex.endAgreement()).events()];
    expect(fold(ended)).toMatchObject({ status: 'closed' });
  });
});

describe('after a valid ruling', () => {
  const ruling = (outcome: 'valid' | 'rejected') => {
    const { type, data } = sample.recordConfirmation();
    return { type, data: { ...data, outcome } };
  };
  const asked = [...COMMANDS_TO.agreed, sample.requestConfirmation()];

  it('no window of objection opens by the ruling itself (民诉法解释 372)', () => {
    expect(types(given(historyOf(asked)).when(ruling('valid')).events())).toEqual(['ConfirmationDecided']);
  });

  it('what was breached before it can be enforced, and what is performed after all need not be', () => {
    const enforcement = clock('enforcement', '2028-11-30', 'enforcement-1');
    const { type, data } = sample.recordConfirmation();
    const asked1 = [...COMMANDS_TO.agreed, sample.requestConfirmation(), sample.perform('term-1', 'breached')];
    const valid = { type, data: { ...data, enforcementClocks: [enforcement] } };
    expect(types(given(historyOf(asked1)).when(valid).events())).toEqual(['ConfirmationDecided', 'ClockStarted']);
    const rejected = { type, data: { ...valid.data, outcome: 'rejected' } } as const;
    expect(types(given(historyOf(asked1)).when(rejected).events())).toEqual(['ConfirmationDecided']);
    const late = sample.perform('term-1');
    const performed = { ...late, data: { ...late.data, enforcementClock: enforcement } };
    expect(
      given(historyOf([...asked1, valid]))
        .when(performed)
        .events(),
    ).toContainEqual(
      expect.objectContaining({ type: 'ClockStopped', data: expect.objectContaining({ clockId: 'enforcement-1' }) }),
    );
  });

  it('a breach starts the two years of enforcement (民诉法 250), which outlive the case', () => {
    const enforcementClock = clock('enforcement', '2028-11-30');
    const breach = sample.perform('term-1', 'breached');
    const withClock = { ...breach, data: { ...breach.data, enforcementClock } };
    expect(types(given(at('agreed')).when(withClock).events())).not.toContain('ClockStarted');
    const breached = historyOf([...asked, ruling('valid'), withClock, sample.perform('term-2')]);
    expect(breached).toContainEqual({
      type: 'ClockStarted',
      data: { disputeId: sample.DISPUTE, clock: enforcementClock },
    });
    const closed = given(
      historyOf([...asked, ruling('valid'), withClock, sample.perform('term-2'), sample.visit(), sample.tellRoutes()]),
    )
      .when(sample.close())
      .events();
    expect(closed).not.toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ clockId: 'enforcement' }) }),
    );
  });
});

describe('a return visit', () => {
  it('has a day of our own choice, which the visit keeps', () => {
    const visitClock = clock('return_visit', '2026-12-02');
    const effect = { ...EFFECT, visit: visitClock };
    const agreed = [
      ...COMMANDS_TO.agreed.slice(0, -1),
      sample.sign('seal', COMMITTEE, { manner: '盖章', clocks: effect }),
    ];
    expect(types(given(historyOf(agreed)).when(sample.visit()).events())).toEqual([
      'ReturnVisitRecorded',
      'ClockStopped',
    ]);
  });
});

describe('a dispute that is reopened', () => {
  const reopened = historyOf([...COMMANDS_TO.filed, annex.reopen()]);

  it('comes back by its own event only', () => {
    given(at('agreed')).when(annex.reopen()).thenRefused('NOT_ALLOWED_AT_STATUS');
    given(at('closed')).when(sample.accept()).thenRefused('NOT_ALLOWED_AT_STATUS');
    expect(fold(reopened)).toMatchObject({ status: 'screening', consents: [] });
  });

  it('asks every party again before a new mediation (人民调解法 17)', () => {
    const routed = [...reopened, ...given(reopened).when(sample.reroute()).events()];
    given(routed)
      .when(sample.accept({ episodeId: 'episode-2' }))
      .thenRefused('CONSENT_MISSING');
  });
});

describe('what was brought along and found on the way', () => {
  it('notes earlier judgments at intake', () => {
    const { type, data } = sample.register();
    const { disputeId: _own, ...decision } = annex.noteEarlierDecision().data;
    expect(
      types(
        given([])
          .when({ type, data: { ...data, earlierDecisions: [decision] } })
          .events(),
      ),
    ).toEqual(['DisputeRegistered', 'EarlierDecisionNoted', 'ClockStarted']);
  });

  it('keeps an enforcement lead open when the case is closed', () => {
    const led = historyOf([
      ...COMMANDS_TO['in-mediation'],
      annex.noteLead(),
      ...COMMANDS_TO.closed.slice(COMMANDS_TO['in-mediation'].length),
    ]);
    expect(fold(led)).toMatchObject({ status: 'closed', annex: { leads: [{ leadId: 'lead-1', answer: null }] } });
    expect(types(given(led).when(annex.answerLead()).events())).toEqual(['EnforcementLeadAnswered']);
    given(led).when(annex.answerLead('lead-9')).thenRefused('LEAD_UNKNOWN');
  });

  it('links a series and merges nothing', () => {
    const joined = historyOf([...COMMANDS_TO.screening, annex.joinSeries()]);
    expect(fold(joined)).toMatchObject({ status: 'screening', annex: { series: { parentDisputeId: OTHER } } });
    given(joined).when(annex.joinSeries()).thenNothing();
    given(joined).when(annex.joinSeries(sample.DISPUTE)).thenRefused('SAME_DISPUTE');
  });
});
