import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../../testing/histories.js';
import * as annex from '../../testing/sample-annex-commands.js';
import * as sample from '../../testing/sample-commands.js';
import { AGENCY, COMMITTEE, LI, ZHANG } from '../../testing/sample-commands.js';
import * as proceedings from '../../testing/sample-proceedings.js';
import * as safeguards from '../../testing/sample-safeguards.js';
import { competentCourts } from '../competent-courts.js';
import type { DisputeCommand } from '../dispute.commands.js';
import { disputeDecider } from '../dispute.decider.js';
import type { DisputeEvent } from '../dispute.events.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
const fold = (events: readonly DisputeEvent[]) => events.reduce(disputeDecider.evolve, disputeDecider.initialState);

/** The sample dispute with other traits of its parties. */
function withTraits(traits: readonly string[], kind: '自然人' | '法人' = '自然人'): DisputeCommand {
  const { parties } = sample.register().data;
  return sample.register({
    parties: parties.map((party, index) => (index === 0 ? { ...party, traits, kind } : party)),
  });
}

describe('an application', () => {
  it('that is oral is written down, read out and signed (人民调解工作若干规定 23)', () => {
    given(at('registered'))
      .when(safeguards.applied({ readBack: false }))
      .thenRefused('ORAL_APPLICATION_NOT_READ');
    const [event] = given(at('registered')).when(safeguards.applied()).events();
    expect(event).toMatchObject({ type: 'ApplicationRecorded', data: { form: 'oral', applicants: [ZHANG] } });
  });

  it('is made by applicants only, and once', () => {
    given(at('registered'))
      .when(safeguards.applied({ applicants: [LI] }))
      .thenRefused('NOT_AN_APPLICANT');
    given(historyOf([...COMMANDS_TO.registered, safeguards.applied()]))
      .when(safeguards.applied())
      .thenNothing();
    given(at('in-mediation')).when(safeguards.applied()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('that nobody made keeps who found it: they report and do not decide', () => {
    const history = historyOf([sample.register({ source: '主动', finder: '法律明白人' })]);
    expect(fold(history)).toMatchObject({ safeguards: { finder: '法律明白人' } });
    expect(types(historyOf([sample.register()]))).not.toContain('FinderNoted');
  });
});

describe('contacting the parties', () => {
  const COURT_CLOCK = sample.clock('court_contact_other', '2026-11-05');
  const fromCourt = [
    sample.register({ source: '法院', courtContactClock: COURT_CLOCK }),
    sample.screen(),
    sample.decideRouting(),
  ];
  const stopped = (events: readonly DisputeEvent[]) =>
    events.flatMap((event) => (event.type === 'ClockStopped' ? [event.data.clockId] : []));

  it('starts the three days of 在线调解规则 15 with the taking of what a court sent, else not', () => {
    expect(types(historyOf(fromCourt.slice(0, 1)))).toEqual(['DisputeRegistered', 'ClockStarted', 'ClockStarted']);
    expect(types(historyOf([sample.register({ source: '法院' })]))).toEqual(['DisputeRegistered', 'ClockStarted']);
  });

  it('is met by the other party, not by the applicant', () => {
    expect(stopped(given(historyOf(fromCourt)).when(safeguards.contact(ZHANG)).events())).toEqual(['contact_party']);
    const spoken = historyOf([...fromCourt, sample.consent(ZHANG)]);
    expect(stopped(given(spoken).when(safeguards.contact(LI)).events())).toEqual(['court_contact_other']);
    expect(stopped(given(spoken).when(sample.consent(LI, 'refused')).events())).toEqual(['court_contact_other']);
  });

  it('goes on while nobody answers, and calls somebody when the days are over', () => {
    const sought = historyOf([...fromCourt, safeguards.contact(LI, 'not-reached')]);
    expect(types(sought).at(-1)).toBe('PartyContacted');
    const rung = given(sought)
      .when(sample.markOverdue('court_contact_other'), { now: '2026-11-06T01:00:00.000Z' })
      .events();
    expect(rung).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ reason: 'court-contact-other-overdue' }) as object }),
    );
  });

  it('starts with the take-over of a delegated case, unless the other side was reached before', () => {
    const sent = [...fromCourt.slice(1), sample.transfer('people')];
    const plain = [sample.register({ source: '法院' }), ...sent];
    const take = sample.takeOver();
    const taken = { ...take, data: { ...take.data, courtContactClock: COURT_CLOCK } };
    expect(types(given(historyOf(plain)).when(taken).events())).toEqual(['OwnerChanged', 'ClockStarted']);
    const reached = historyOf([...plain, safeguards.contact(LI)]);
    expect(types(given(reached).when(taken).events())).toEqual(['OwnerChanged']);
    const running = historyOf([...fromCourt, sample.transfer('people')]);
    expect(types(given(running).when(taken).events())).toEqual(['OwnerChanged']);
  });

  it('in vain on two days is a ground to refuse, and the papers go back to the court before it is closed', () => {
    const once = historyOf([...fromCourt, safeguards.contact(LI, 'not-reached')]);
    given(once).when(sample.refuse()).thenRefused('NO_GROUND_TO_REFUSE');
    const [second] = given(once)
      .when(safeguards.contact(LI, 'not-reached'), { now: '2026-11-03T01:00:00.000Z' })
      .events();
    const twice = [...once, second as DisputeEvent];
    const refusal = given(twice).when(sample.refuse()).events();
    expect(refusal[0]).toMatchObject({ data: { grounds: [{ rule: 'party-unreachable', source: '在线调解规则 15' }] } });
    expect(stopped(refusal)).toContain('court_contact_other');
    given([...twice, ...refusal])
      .when(sample.close())
      .thenRefused('COURT_NOT_TOLD');
    const report = given([...twice, ...refusal])
      .when(proceedings.reportToCourt())
      .events();
    expect(report).toMatchObject([{ data: { episodeId: null, ending: 'party-unreachable' } }]);
    expect(
      types(
        given([...twice, ...refusal, ...report])
          .when(sample.close())
          .events(),
      ),
    ).toContain('DisputeClosed');
  });

  it('found after all is no ground any more', () => {
    const found = historyOf([...fromCourt, safeguards.contact(LI, 'not-reached'), safeguards.contact(LI)]);
    given(found).when(sample.refuse()).thenRefused('NO_GROUND_TO_REFUSE');
    given(found).when(safeguards.contact(LI)).thenNothing();
    given(found).when(safeguards.contact('stranger')).thenRefused('PARTY_UNKNOWN');
  });
});

describe('a child', () => {
  const child = [withTraits(['未成年人']), sample.screen(), sample.decideRouting()];
  const guardian = annex.nameRepresentative({ partyId: ZHANG, kind: 'guardian', document: true });

  it('does not agree alone; its guardian with papers does (民法典 19、34)', () => {
    given(historyOf(child)).when(sample.consent(ZHANG)).thenRefused('GUARDIAN_MISSING');
    const events = given(historyOf([...child, guardian]))
      .when(sample.consent(ZHANG))
      .events();
    expect(events[0]).toMatchObject({
      type: 'ConsentGiven',
      data: { partyId: ZHANG, representativeId: guardian.data.representativeId },
    });
  });

  it('is not spoken for by an agent, nor by somebody without papers', () => {
    const agent = annex.nameRepresentative({ partyId: ZHANG, kind: 'agent', document: true });
    given(historyOf([...child, agent]))
      .when(sample.consent(ZHANG))
      .thenRefused('GUARDIAN_MISSING');
    const paperless = annex.nameRepresentative({ partyId: ZHANG, kind: 'guardian', power: 'general', document: false });
    given(historyOf([...child, paperless]))
      .when(sample.consent(ZHANG))
      .thenRefused('GUARDIAN_MISSING');
  });

  it('is heard when it says no (人民调解法 23)', () => {
    expect(types(given(historyOf(child)).when(sample.consent(ZHANG, 'refused')).events())).toContain('ConsentRefused');
  });

  it('has data that go nowhere without the guardian (个人信息保护法 31)', () => {
    given(historyOf(child)).when(safeguards.dataConsent()).thenRefused('GUARDIAN_MISSING');
  });
});

describe('a separate consent about personal data', () => {
  it('names the receiver, after the party was told (个人信息保护法 17、23)', () => {
    given(at('registered'))
      .when(safeguards.dataConsent(ZHANG, { toOrganisationId: null }))
      .thenRefused('RECEIVER_MISSING');
    given(at('registered'))
      .when(safeguards.dataConsent(ZHANG, { told: false }))
      .thenRefused('NOT_TOLD');
  });

  it('is not asked of a company', () => {
    given(historyOf([withTraits([], '法人')]))
      .when(safeguards.dataConsent())
      .thenRefused('NOT_A_NATURAL_PERSON');
  });

  it('is needed from every natural person before a transfer (个人信息保护法 23)', () => {
    const alone = { ...sample.transfer(), data: { ...sample.transfer().data, sharingAgreedBy: [ZHANG] } };
    given(at('failed')).when(alone).thenRefused('SHARING_CONSENT_MISSING');
    const told = historyOf([...COMMANDS_TO.failed, safeguards.dataConsent(LI)]);
    expect(types(given(told).when(alone).events())).toEqual([
      'DataConsentRecorded',
      'SharingGrounded',
      'TransferStarted',
    ]);
  });

  it('once refused or taken back stops a transfer, unless a duty by law stands behind it (个人信息保护法 13、15)', () => {
    const bare = sample.transfer().data;
    const { sharingAgreedBy: _agreed, ...unasked } = bare;
    const refusedBefore = historyOf([
      ...COMMANDS_TO.failed,
      safeguards.dataConsent(ZHANG),
      safeguards.dataConsent(LI),
      safeguards.dataConsent(LI, { decision: 'withdrawn' }),
    ]);
    given(refusedBefore).when({ type: 'StartTransfer', data: unasked }).thenRefused('SHARING_REFUSED');
    const [ground] = given(refusedBefore)
      .when({ type: 'StartTransfer', data: { ...unasked, sharingGround: 'statutory-duty' } })
      .events();
    expect(ground).toMatchObject({
      type: 'SharingGrounded',
      data: { ground: 'statutory-duty', source: '个人信息保护法 13(3)、34' },
    });
  });

  it('of another kind is needed for sensitive data (个人信息保护法 29)', () => {
    const ill = [withTraits(['疾病']), ...COMMANDS_TO.failed.slice(1)];
    given(historyOf(ill)).when(sample.transfer()).thenRefused('SENSITIVE_CONSENT_MISSING');
    const agreed = historyOf([...ill, safeguards.dataConsent(ZHANG, { purpose: 'sensitive' })]);
    expect(types(given(agreed).when(sample.transfer()).events())).toContain('TransferStarted');
  });

  it('is taken back only after it was given', () => {
    given(at('registered'))
      .when(safeguards.dataConsent(ZHANG, { decision: 'withdrawn' }))
      .thenRefused('CONSENT_NOT_GIVEN');
    given(historyOf([...COMMANDS_TO.registered, safeguards.dataConsent()]))
      .when(safeguards.dataConsent())
      .thenNothing();
  });
});

describe('joint mediation', () => {
  const joined = [...COMMANDS_TO['in-mediation'], safeguards.arrangeJoint()];

  it('leaves the lead where it is and names who assists (人民调解工作若干规定 27)', () => {
    const events = given(at('in-mediation')).when(safeguards.arrangeJoint()).events();
    expect(events.at(-1)).toMatchObject({
      type: 'JointMediationArranged',
      data: { leadOrganisationId: COMMITTEE, assistingOrganisationId: AGENCY },
    });
    given(historyOf(joined)).when(safeguards.arrangeJoint()).thenNothing();
    given(at('in-mediation'))
      .when(safeguards.arrangeJoint({ assistingOrganisationId: COMMITTEE }))
      .thenRefused('LEAD_CANNOT_ASSIST');
  });

  it('needs an open mediation and the consents to share', () => {
    given(at('screening')).when(safeguards.arrangeJoint()).thenRefused('NOT_ALLOWED_AT_STATUS');
    given(at('in-mediation'))
      .when(safeguards.arrangeJoint({ sharingAgreedBy: [] }))
      .thenRefused('SHARING_CONSENT_MISSING');
  });

  it('ends for the assisting body when a party takes its consent back', () => {
    const events = given(historyOf(joined))
      .when(safeguards.dataConsent(LI, { decision: 'withdrawn' }))
      .events();
    expect(events.at(-1)).toMatchObject({ type: 'AssistingBodyLeft', data: { cause: 'consent-withdrawn' } });
    given(historyOf([...joined, safeguards.releaseAssisting()]))
      .when(safeguards.releaseAssisting())
      .thenNothing();
  });

  it('opens the court of the assisting body, too (民诉法解释 352)', () => {
    const state = fold(historyOf(joined));
    if (state.status === 'none') throw new Error('no dispute');
    const courts = ['310109', '310101', '310115'].map((divisionCode) => ({
      organisationId: `court-${divisionCode}`,
      name: divisionCode,
      divisionCode,
    }));
    const grounds = competentCourts(state, courts, '310109019', ['310115001']).map(({ ground }) => ground);
    expect(grounds).toContain('assisting');
  });
});

describe('a way after the agreement', () => {
  const breached = [...COMMANDS_TO.performing, sample.perform('term-2', 'breached')];

  it('is a payment order for money that is overdue only (民事诉讼法 225)', () => {
    given(at('agreed')).when(safeguards.noteRemedy()).thenRefused('NO_MONEY_OVERDUE');
    expect(types(given(historyOf(breached)).when(safeguards.noteRemedy()).events())).toEqual(['RemedyNoted']);
  });

  it('is no enforcement without a ruling or a notarised debt (民事诉讼法 206；公证法 37)', () => {
    given(historyOf(breached))
      .when(safeguards.noteRemedy({ kind: 'enforcement' }))
      .thenRefused('NOT_ENFORCEABLE');
    const notarised = historyOf([
      ...COMMANDS_TO.performing,
      safeguards.noteRemedy({ kind: 'notarised-debt' }),
      sample.perform('term-2', 'breached'),
    ]);
    expect(
      types(
        given(notarised)
          .when(safeguards.noteRemedy({ kind: 'enforcement' }))
          .events(),
      ),
    ).toEqual(['RemedyNoted']);
  });

  it('is no suit on an agreement that everybody keeps (人民调解法 32)', () => {
    given(at('agreed'))
      .when(safeguards.noteRemedy({ kind: 'suit' }))
      .thenRefused('NOT_BREACHED');
    given(at('return-visit'))
      .when(safeguards.noteRemedy({ kind: 'notarised-debt' }))
      .thenRefused('NO_MONEY_OWED');
  });
});
