import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import { LI, ZHANG } from '../testing/sample-commands.js';
import { JUDICIAL_RULES } from './clocks.js';
import { competentCourts } from './competent-courts.js';
import { courtTerms, sendingOf } from './court-sending.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import { followUps } from './follow-ups.js';

const { given } = deciderSpec(disputeDecider);
const sentByCourt: readonly DisputeCommand[] = [
  sample.register({ source: '法院' }),
  sample.screen(),
  sample.decideRouting(),
  sample.consent(ZHANG),
  sample.consent(LI),
  sample.accept({ judicialKind: 'delegated', mediationClock: sample.clock('delegated_mediation', '2026-12-02') }),
  sample.appoint(),
  sample.tellRights(),
  sample.hold(),
];
const failed = [...sentByCourt, sample.conclude(), sample.tellRoutes()];

describe('a mediation that a court sent', () => {
  it.each([
    ['delegated', 'delegated_mediation'],
    ['entrusted-ordinary', 'entrusted_ordinary'],
    ['entrusted-summary', 'entrusted_summary'],
  ] as const)('%s runs under %s (特邀调解规定 27)', (kind, rule) => {
    expect(JUDICIAL_RULES[kind]).toBe(rule);
  });

  it('has a mediator chosen in two working days or appointed in three (在线调解规则 10)', () => {
    const choiceClocks = [
      sample.clock('court_choose_mediator', '2026-11-04'),
      sample.clock('court_appoint_mediator', '2026-11-05'),
    ];
    const accepted = [...sentByCourt.slice(0, 5), sample.accept({ judicialKind: 'delegated', choiceClocks })];
    const stopped = (events: readonly { readonly type: string }[]) =>
      events.filter(({ type }) => type === 'ClockStopped').length;
    expect(stopped(given(historyOf(accepted)).when(sample.appoint()).events())).toBe(2);
    expect(stopped(given(historyOf(accepted)).when(sample.consent(LI, 'withdrawn')).events())).toBe(3);
  });

  it('asks for the identity of every party before it begins, and only while it runs (在线调解规则 17)', () => {
    const asks = (commands: readonly DisputeCommand[]): boolean => {
      const state = historyOf(commands).reduce(disputeDecider.evolve, disputeDecider.initialState);
      return state.status !== 'none' && followUps(state).some(({ rule }) => rule === 'court-identity-first');
    };
    const seen = [annex.checkIdentity(ZHANG), annex.checkIdentity(LI)];
    expect([asks(sentByCourt), asks([...sentByCourt, ...seen.slice(1)])]).toEqual([true, true]);
    expect([asks([...sentByCourt, ...seen]), asks(failed), asks(COMMANDS_TO['in-mediation'])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is delegated or entrusted by a court only (特邀调解规定 1)', () => {
    given(at('consented'))
      .when(sample.accept({ judicialKind: 'delegated' }))
      .thenRefused('NOT_SENT_BY_COURT');
    given(at('failed')).when(proceedings.reportToCourt()).thenRefused('NOT_SENT_BY_COURT');
    given(at('failed')).when(proceedings.undisputedFacts()).thenRefused('NOT_SENT_BY_COURT');
  });

  it('is not closed before the court was told, with its papers (特邀调解规定 21, 26)', () => {
    given(historyOf(failed)).when(sample.close()).thenRefused('COURT_NOT_TOLD');
    given(historyOf(failed)).when(proceedings.reportToCourt([])).thenRefused('PAPERS_MISSING');
    const told = historyOf([...failed, proceedings.reportToCourt()]);
    expect(given(told).when(sample.close()).events().length).toBeGreaterThan(0);
  });

  it('keeps facts that every party signed, and no concession of one (特邀调解规定 22)', () => {
    given(historyOf(sentByCourt))
      .when(proceedings.undisputedFacts([ZHANG]))
      .thenRefused('FACTS_NOT_CONFIRMED');
    const [report] = given(historyOf([...failed, proceedings.undisputedFacts()]))
      .when(proceedings.reportToCourt())
      .events();
    expect(report).toMatchObject({ type: 'CourtReported', data: { undisputedFacts: true, ending: 'wide-gap' } });
  });

  it('tells the court nothing of minutes and offers (特邀调解规定 22)', () => {
    const events = given(historyOf(failed)).when(proceedings.reportToCourt()).events();
    expect(JSON.stringify(events)).not.toContain('双方各退一步');
  });

  it('an old episode without a kind may be closed as before', () => {
    const old = historyOf([...COMMANDS_TO.failed, sample.tellRoutes()]);
    expect(given(old).when(sample.close()).events().length).toBeGreaterThan(0);
  });
});

describe('a mediation that a court gave out by a hand-off', () => {
  const sent = {
    kind: 'entrusted-summary',
    courtId: sample.OFFICE,
    takenOn: '2026-11-02',
    handoffId: 'handoff-1',
  } as const;
  const clock7 = sample.clock('entrusted_summary', '2026-11-09');
  const choiceClocks = [sample.clock('court_choose_mediator', '2026-11-04')];
  const handedOver = [
    sample.register({ source: '法院' }),
    sample.screen(),
    sample.decideRouting(),
    sample.transfer('people'),
  ];
  const asked = [...handedOver, sample.consent(ZHANG), sample.consent(LI)];
  const taken = sample.takeOver('handoff-1', { sentByCourt: sent, mediationClock: clock7, choiceClocks });
  const stateOf = (commands: readonly DisputeCommand[]) => {
    const state = historyOf(commands).reduce(disputeDecider.evolve, disputeDecider.initialState);
    if (state.status === 'none') throw new Error('no dispute');
    return state;
  };

  it('opens with its kind, its own clock alone and the choice of a mediator', () => {
    const state = stateOf([...asked, taken]);
    expect(state.episode).toMatchObject({ judicialKind: 'entrusted-summary', organisationId: sample.AGENCY });
    const running = state.clocks.filter(({ stopped }) => !stopped).map(({ clock }) => clock.rule);
    expect(running).toContain('entrusted_summary');
    expect(running).toContain('court_choose_mediator');
    expect(running).not.toContain('peoples_mediation');
  });

  it('takes the kind from the court where the parties are asked after the acceptance', () => {
    const waiting = [...handedOver, taken, sample.consent(ZHANG), sample.consent(LI)];
    const accepted = sample.accept({ mediationClock: clock7 });
    expect(stateOf([...waiting, accepted]).episode?.judicialKind).toBe('entrusted-summary');
    given(historyOf(waiting))
      .when(sample.accept({ judicialKind: 'delegated' }))
      .thenRefused('JUDICIAL_KIND_DIFFERS');
    expect(courtTerms(stateOf(waiting))).toMatchObject({ kind: 'entrusted-summary', takenOn: '2026-11-02' });
  });

  it('is not closed before the court was told', () => {
    const over = [...asked, taken, sample.consent(LI, 'withdrawn'), sample.tellRoutes()];
    given(historyOf(over)).when(sample.close()).thenRefused('COURT_NOT_TOLD');
    expect(
      given(historyOf([...over, proceedings.reportToCourt()]))
        .when(sample.close())
        .events(),
    ).not.toHaveLength(0);
  });

  it.each([
    ['court-delegated', 'delegated'],
    ['court-entrusted-ordinary', 'entrusted-ordinary'],
    ['court-entrusted-summary', 'entrusted-summary'],
    ['agency', 'delegated'],
  ] as const)('by the link %s it is %s (特邀调解规定 1)', (linkage, kind) => {
    const sending = { handoffId: 'handoff-1', toOrganisationId: sample.AGENCY, linkage, acceptedOn: '2026-11-05' };
    expect(sendingOf(stateOf(handedOver), sending)).toMatchObject({ kind, takenOn: '2026-11-05' });
  });

  it('keeps its day when it is handed on, and is nobody’s commission once the court has it back', () => {
    const byCentre = sample.takeOver('handoff-1', { toOrganisationId: 'centre', sentByCourt: sent });
    const handedOn = stateOf([...handedOver, byCentre, sample.transfer('administrative')]);
    const next = { handoffId: 'handoff-2', acceptedOn: '2026-11-20', linkage: 'court-entrusted-summary' } as const;
    expect(sendingOf(handedOn, { ...next, toOrganisationId: 'other' })).toEqual(sent);
    expect(sendingOf(handedOn, { ...next, toOrganisationId: sample.OFFICE })).toBeNull();
  });

  it('of a case that no court sent makes nothing', () => {
    const own = stateOf([sample.register(), sample.screen(), sample.decideRouting(), sample.transfer('people')]);
    const sending = { handoffId: 'handoff-1', toOrganisationId: sample.AGENCY, acceptedOn: '2026-11-05' };
    expect(sendingOf(own, { ...sending, linkage: 'police' })).toBeNull();
    expect(sendingOf(own, { ...sending, linkage: 'court-delegated' })).toMatchObject({ courtId: sample.OFFICE });
  });

  it('counts from the day on which our own desk signed for the papers', () => {
    const courtContactClock = sample.clock('court_contact_other', '2026-11-05');
    const atDesk = stateOf([sample.register({ source: '法院', courtContactClock }), sample.screen()]);
    expect(courtTerms(atDesk)).toEqual({ kind: 'delegated', takenOn: courtContactClock.startsOn });
    const reopened = { ...atDesk, annex: { ...atDesk.annex, reopenings: [{ cause: 'new-facts', reason: '' }] } };
    expect(courtTerms(reopened as unknown as typeof atDesk)).toBeNull();
  });

  it('an owner who changed before the kind was kept still folds, and runs as before', () => {
    const data = {
      disputeId: sample.DISPUTE,
      fromOrganisationId: sample.OFFICE,
      toOrganisationId: sample.AGENCY,
      handoffId: 'handoff-1',
    };
    const old = disputeDecider.evolve(stateOf(asked), { type: 'OwnerChanged', data });
    expect(old).toMatchObject({ court: { sent: null }, status: 'screening' });
  });

  it('of an entrusted suit the agreement goes to the court, and no confirmation is asked for (特邀调解规定 20)', () => {
    const mediated = [...asked, taken, sample.appoint({ episodeId: 'episode-2' }), sample.tellRights(), sample.hold()];
    const last = sample.sign('party', LI, { clocks: sample.EFFECT });
    const drafted = [...mediated, sample.draft(), sample.sign('party', ZHANG), last];
    const state = stateOf(drafted);
    // Both parties' signatures are enough (特邀调解规定 24).
    expect(state.status).toBe('agreed');
    expect(state.clocks.map(({ clock }) => clock.rule)).not.toContain('confirmation_window');
    given(historyOf(drafted)).when(sample.requestConfirmation()).thenRefused('ENTRUSTED_GOES_TO_COURT');
    expect(followUps(state).map(({ rule }) => rule)).toContain('entrusted-to-court');
  });

  it('of what it mediates itself the court makes the document, and nobody is asked to confirm it (民诉法 100)', () => {
    const own = sample.accept({ channel: 'judicial', organisationId: sample.COURT, judicialKind: null });
    const agreedTo = [sample.consent(ZHANG, 'given', 'judicial'), sample.consent(LI, 'given', 'judicial')];
    const opened = [...sentByCourt.slice(0, 3), sample.override('judicial'), ...agreedTo, own, ...sentByCourt.slice(6)];
    const last = sample.sign('party', LI, { clocks: sample.EFFECT });
    const agreed = [...opened, sample.draft(), sample.sign('party', ZHANG), last];
    const state = stateOf(agreed);
    expect(state.status).toBe('agreed');
    expect(state.clocks.map(({ clock }) => clock.rule)).not.toContain('confirmation_window');
    for (const courtId of [sample.COURT, 'another-court']) {
      given(historyOf(agreed)).when(sample.requestConfirmation({ courtId })).thenRefused('COURT_MAKES_DOCUMENT');
    }
    expect(competentCourts(state, [{ organisationId: sample.COURT, name: '', divisionCode: '310109' }], null)).toEqual(
      [],
    );
    expect(followUps(state).map(({ rule }) => rule)).toContain('courts-own');
  });
});

describe('sessions', () => {
  const scheduled = historyOf([...COMMANDS_TO['in-mediation'], sample.schedule('session-2')]);

  it('are adjourned while they are pending, by parties of this dispute', () => {
    expect(given(scheduled).when(proceedings.adjourn()).events()).toHaveLength(1);
    given(scheduled).when(proceedings.adjourn('session-1')).thenRefused('SESSION_NOT_PENDING');
  });

  it('draw nobody in without the consent of every party (人民调解法 20)', () => {
    given(scheduled)
      .when(proceedings.invite([LI]))
      .thenRefused('INVITATION_NOT_AGREED');
    const history = [...scheduled, ...given(scheduled).when(proceedings.invite()).events()];
    const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
    expect(state).toMatchObject({ ownerOrganisationId: sample.OFFICE });
  });
});

it('names the measures that were taken (人民调解法 25)', () => {
  given(at('screening')).when(proceedings.measures([])).thenRefused('MEASURES_MISSING');
  const [taken] = given(at('screening')).when(proceedings.measures()).events();
  expect(taken).toMatchObject({ type: 'SafetyMeasuresTaken', data: { risk: 'suicide', averted: true } });
});
