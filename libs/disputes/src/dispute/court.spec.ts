import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import { LI, ZHANG } from '../testing/sample-commands.js';
import { JUDICIAL_RULES } from './clocks.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';

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
