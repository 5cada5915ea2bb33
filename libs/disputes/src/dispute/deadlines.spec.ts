import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import { COMMITTEE, DISPUTE, OFFICE } from '../testing/sample-commands.js';
import { mediationRule } from './clocks.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
const AFTER = { now: '2026-12-02T16:00:00.000Z' };

describe('a clock that ran out', () => {
  it('is told once, and the head of the mediating body hears of it', () => {
    const events = given(at('in-mediation')).when(sample.markOverdue('peoples_mediation'), AFTER).events();
    expect(types(events)).toEqual(['ClockOverdue', 'Escalated', 'ClockStarted']);
    expect(events[1]).toEqual({
      type: 'Escalated',
      data: {
        disputeId: DISPUTE,
        rung: 'organisation-head',
        organisationId: COMMITTEE,
        reason: 'mediation-overdue',
        clockId: 'peoples_mediation',
      },
    });
    const marked = [...at('in-mediation'), ...events];
    given(marked).when(sample.markOverdue('peoples_mediation'), AFTER).thenNothing();
  });

  it('is not overdue before its last moment', () => {
    given(at('in-mediation'))
      .when(sample.markOverdue('peoples_mediation'), { now: '2026-12-02T15:59:59.998Z' })
      .thenNothing();
  });

  it.each([
    ['stopped', at('failed')],
    ['never started', at('screening')],
    ['of a closed case', at('closed')],
  ])('changes nothing when %s', (_case, history) => {
    given(history).when(sample.markOverdue('peoples_mediation'), AFTER).thenNothing();
  });

  it('changes nothing when it was extended, until the new day', () => {
    const extended = historyOf([...COMMANDS_TO['in-mediation'], sample.extend()]);
    given(extended).when(sample.markOverdue('peoples_mediation'), AFTER).thenNothing();
    const late = given(extended).when(sample.markOverdue('peoples_mediation'), { now: '2026-12-21T00:00:00.000Z' });
    expect(late.events()).toHaveLength(3);
  });

  it('leaves the end of the mediation to a person', () => {
    const marked = [
      ...at('in-mediation'),
      ...given(at('in-mediation')).when(sample.markOverdue('peoples_mediation'), AFTER).events(),
    ];
    expect(types(given(marked).when(sample.conclude('time-over'), AFTER).events())).toEqual([
      'MediationConcluded',
      'ClockStopped',
    ]);
  });

  it('is no blame where a right of the parties passed', () => {
    const events = given(at('agreed'))
      .when(sample.markOverdue('confirmation_window'), { now: '2027-01-01T00:00:00.000Z' })
      .events();
    expect(types(events)).toEqual(['ClockOverdue']);
  });

  it('blames the first receiver for a missed first contact', () => {
    const events = given(at('screening'))
      .when(sample.markOverdue('contact_party'), { now: '2026-11-04T00:00:00.000Z' })
      .events();
    expect(events[1]).toMatchObject({ data: { organisationId: OFFICE, reason: 'contact-party-overdue' } });
  });
});

describe('a clock after a change of the calendar or the rules', () => {
  const moved = sample.clock('peoples_mediation', '2026-12-09');

  it('is counted anew once, with its end before and after', () => {
    const events = given(at('in-mediation')).when(sample.recount(moved)).events();
    expect(events).toMatchObject([
      { type: 'ClockRecounted', data: { dueBefore: '2026-12-02T15:59:59.999Z', clock: moved, changeId: 'year-2027' } },
    ]);
    given([...at('in-mediation'), ...events])
      .when(sample.recount(moved))
      .thenNothing();
  });

  it('is moved on from an agreed day that turns out to be a holiday, never back', () => {
    const agreed = historyOf([...COMMANDS_TO['in-mediation'], sample.extend()]);
    const later = sample.clock('peoples_mediation', '2026-12-21');
    const events = given(agreed).when(sample.recount(later)).events();
    expect(events).toMatchObject([{ type: 'ClockRecounted', data: { dueBefore: '2026-12-20T15:59:59.999Z' } }]);
    const byRules = sample.recount(later);
    given(agreed)
      .when({ ...byRules, data: { ...byRules.data, because: 'rules' } })
      .thenNothing();
  });

  it.each([
    ['stopped', at('failed'), moved],
    ['rests', at('suspended'), moved],
    ['ends on a day that the parties agreed on', historyOf([...COMMANDS_TO['in-mediation'], sample.extend()]), moved],
    ['is not counted at all', at('in-mediation'), null],
  ])('stays when it %s', (_case, history, clock) => {
    given(history).when(sample.recount(clock)).thenNothing();
  });
});

describe('the ladder', () => {
  const first = historyOf([...COMMANDS_TO['in-mediation'], sample.escalate()]);
  const climb = (history: typeof first, clockId: string, next: string) => [
    ...history,
    ...given(history)
      .when(sample.markOverdue(clockId, sample.answerClock(next)), { now: '2026-12-11T00:00:00.000Z' })
      .events(),
  ];

  it('climbs to the street and to the district while nobody answers, and then stands', () => {
    const street = climb(first, 'answer-1', 'answer-2');
    const district = climb(street, 'answer-2', 'answer-3');
    const top = climb(district, 'answer-3', 'answer-4');
    const rungs = top.flatMap((event) => (event.type === 'Escalated' ? [event.data.rung] : []));
    expect(rungs).toEqual(['organisation-head', 'street', 'district']);
    given(top).when(sample.markOverdue('answer-3'), { now: '2027-12-11T00:00:00.000Z' }).thenNothing();
  });

  it('ends with an answer', () => {
    const events = given(first).when(sample.answer()).events();
    expect(types(events)).toEqual(['EscalationAnswered', 'ClockStopped']);
    const answered = [...first, ...events];
    given(answered).when(sample.answer()).thenRefused('NO_OPEN_ESCALATION');
    given(answered).when(sample.markOverdue('answer-1'), { now: '2026-12-11T00:00:00.000Z' }).thenNothing();
  });

  it('tells a second cause to the same rung and waits for one answer', () => {
    const events = given(first).when(sample.escalate('handoff-lapsed-transfer')).events();
    expect(types(events)).toEqual(['Escalated']);
  });

  it('leaves a closed case in peace', () => {
    given(at('closed')).when(sample.escalate()).thenNothing();
  });
});

describe('a report to the police (人民调解法 25)', () => {
  it('is possible at every stage until the file is closed for good', () => {
    expect(given(at('in-mediation')).when(sample.reportSafety()).events()).toHaveLength(1);
    expect(given(at('closed')).when(sample.reportSafety()).events()).toHaveLength(1);
    given(at('filed')).when(sample.reportSafety()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });
});

describe('the clock of a mediation', () => {
  it.each([
    ['people', '依申请', '邻里', 'peoples_mediation'],
    ['people', '法院', '邻里', 'delegated_mediation'],
    ['judicial', '依申请', '合同', 'delegated_mediation'],
    ['people', '主动', '拖欠农民工工资', 'labour_mediation'],
    ['people', '依申请', '医疗', 'medical_mediation'],
    ['administrative', '12345', '其他消费', 'administrative_mediation'],
  ] as const)('%s from %s about %s: %s', (channel, source, category, rule) => {
    expect(mediationRule(channel, { source, category })).toBe(rule);
  });
});
