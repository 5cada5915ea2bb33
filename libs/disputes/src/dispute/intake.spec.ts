import { deciderSpec } from '@platform/testing';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import { LI, ZHANG } from '../testing/sample-commands.js';
import * as safeguards from '../testing/sample-safeguards.js';
import { historyOf } from '../testing/histories.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
const guardian = annex.nameRepresentative({ partyId: ZHANG, kind: 'guardian', document: true, idPrint: 'mother' }).data;
const agent = annex.nameRepresentative({ representativeId: 'agent-2', partyId: LI, idPrint: 'lawyer' }).data;
const oral = { form: 'oral', manner: '按指印', readBack: true } as const;
const withChild = (over: Parameters<typeof sample.register>[0] = {}) =>
  sample.register({
    parties: sample
      .register()
      .data.parties.map((party) => (party.partyId === ZHANG ? { ...party, traits: ['未成年人'] } : party)),
    ...over,
  });

describe('intake in one step', () => {
  it('takes guardians, agents, earlier decisions, the finder and the application with the registration', () => {
    const earlier = { kind: 'agreement', documentNo: null, decidedOn: null, content: '2024年分家协议' } as const;
    const events = historyOf([
      withChild({
        representatives: [guardian, agent],
        application: oral,
        earlierDecisions: [earlier],
        finder: '楼组长',
      }),
    ]);
    expect(types(events)).toEqual([
      'DisputeRegistered',
      'RepresentativeNamed',
      'RepresentativeNamed',
      'ApplicationRecorded',
      'EarlierDecisionNoted',
      'FinderNoted',
      'ClockStarted',
    ]);
    expect(events[3]).toMatchObject({ data: { form: 'oral', applicants: [ZHANG], on: '2026-11-02' } });
  });

  it('judges them by the rules that hold later, too', () => {
    const both = { ...agent, representativeId: 'agent-3', partyId: ZHANG };
    given([])
      .when(sample.register({ representatives: [agent, both] }))
      .thenRefused('REPRESENTS_OTHER_SIDE');
    given([])
      .when(sample.register({ application: { ...oral, readBack: false } }))
      .thenRefused('ORAL_APPLICATION_NOT_READ');
    const { parties } = sample.register().data;
    const nobodyApplies = parties.map((party) => ({ ...party, role: '被申请人' as const }));
    given([])
      .when(sample.register({ parties: nobodyApplies, application: oral }))
      .thenRefused('NOT_AN_APPLICANT');
  });

  it('takes the application of a child from its guardian only; the visit is registered all the same (民法典 19、20)', () => {
    given([])
      .when(withChild({ application: oral }))
      .thenRefused('GUARDIAN_MISSING');
    const visit = historyOf([withChild()]);
    expect(types(visit)).toEqual(['DisputeRegistered', 'ClockStarted']);
    given(visit).when(safeguards.applied()).thenRefused('GUARDIAN_MISSING');
    const guarded = historyOf([withChild(), { type: 'NameRepresentative', data: guardian }]);
    expect(types(given(guarded).when(safeguards.applied()).events())).toEqual(['ApplicationRecorded']);
  });
});
