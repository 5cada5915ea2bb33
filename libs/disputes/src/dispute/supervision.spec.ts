import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as proceedings from '../testing/sample-proceedings.js';
import * as sample from '../testing/sample-commands.js';
import { COMMITTEE, DISPUTE } from '../testing/sample-commands.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);

describe('a reminder', () => {
  const working = at('in-mediation');
  const reminded = historyOf([...COMMANDS_TO['in-mediation'], sample.remind()]);
  const red = sample.remind('peoples_mediation', 'red');

  it('is a fact with level, body and source', () => {
    given(working)
      .when(sample.remind())
      .then([
        {
          type: 'ClockReminded',
          data: {
            disputeId: DISPUTE,
            clockId: 'peoples_mediation',
            rule: 'peoples_mediation',
            dueAt: '2026-12-02T15:59:59.999Z',
            level: 'yellow',
            organisationId: COMMITTEE,
            source: '本系统约定',
          },
        },
      ]);
  });

  it('is sent once per level, red after yellow and never yellow after red', () => {
    given(reminded).when(sample.remind()).thenNothing();
    expect(types(given(reminded).when(red).events())).toEqual(['ClockReminded']);
    const warned = historyOf([...COMMANDS_TO['in-mediation'], red]);
    given(warned).when(sample.remind()).thenNothing();
    given(warned).when(red).thenNothing();
  });

  it('is sent again when the last day moved', () => {
    const extended = historyOf([...COMMANDS_TO['in-mediation'], sample.remind(), sample.extend()]);
    expect(types(given(extended).when(sample.remind()).events())).toEqual(['ClockReminded']);
  });

  it.each([
    ['nothing is due', working, sample.remind('peoples_mediation', null)],
    ['it stopped', at('failed'), sample.remind()],
    ['it never ran', at('screening'), sample.remind()],
    ['it rests', at('suspended'), sample.remind()],
    ['it is over', historyOf([...COMMANDS_TO['in-mediation'], sample.markOverdue('peoples_mediation')], LATE()), red],
  ])('is not sent when %s', (_case, history, command) => {
    given(history).when(command).thenNothing();
  });
});

function LATE() {
  return { now: '2026-12-03T00:00:00.000Z' };
}

describe('a supervision order (督办)', () => {
  const ordered = historyOf([...COMMANDS_TO['in-mediation'], sample.orderSupervision()]);

  it('calls the head of the body at work, who must answer in time', () => {
    const events = given(at('in-mediation')).when(sample.orderSupervision()).events();
    expect(types(events)).toEqual(['SupervisionOrdered', 'Escalated', 'ClockStarted']);
    expect(events[1]).toMatchObject({
      data: { rung: 'organisation-head', organisationId: COMMITTEE, reason: 'supervision-order' },
    });
  });

  it('is answered in writing', () => {
    expect(types(given(ordered).when(sample.answer()).events())).toEqual(['EscalationAnswered', 'ClockStopped']);
  });

  it('climbs when nobody answers', () => {
    const unanswered = given(ordered)
      .when(sample.markOverdue('answer-1', sample.answerClock('answer-2')), { now: '2026-12-11T00:00:00.000Z' })
      .events();
    expect(unanswered).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ rung: 'street' }) }));
  });

  it('climbs past a rung that the ladder of the place does not have', () => {
    const command = sample.markOverdue('answer-1', sample.answerClock('answer-2'));
    const shortLadder = { ...command, data: { ...command.data, rungs: ['organisation-head', 'district'] as const } };
    const events = given(ordered).when(shortLadder, { now: '2026-12-11T00:00:00.000Z' }).events();
    expect(events).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ rung: 'district' }) }));
  });

  it('is told to whoever owes an answer already, and waits for one answer', () => {
    expect(types(given(ordered).when(sample.orderSupervision('再次督办')).events())).toEqual([
      'SupervisionOrdered',
      'Escalated',
    ]);
  });

  it('needs words and an open case', () => {
    given(at('in-mediation')).when(sample.orderSupervision(' ')).thenRefused('ORDER_WITHOUT_TEXT');
    given(at('closed')).when(sample.orderSupervision()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('rests no agreement clock that cannot rest when sham is suspected afterwards', () => {
    expect(types(given(at('agreed')).when(proceedings.flagSham()).events())).toContain('ShamFlagged');
  });
});
