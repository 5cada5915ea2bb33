import { deciderSpec } from '@platform/testing';
import { COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as safeguards from '../testing/sample-safeguards.js';
import * as sample from '../testing/sample-commands.js';
import { LI } from '../testing/sample-commands.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import { followUps } from './follow-ups.js';

/** 民诉法解释 372: a party has fifteen days from its receipt, an interested person six months from knowing. */

const { given } = deciderSpec(disputeDecider);
const { type, data } = sample.recordConfirmation();
const confirmed: readonly DisputeCommand[] = [
  ...COMMANDS_TO.agreed,
  sample.requestConfirmation(),
  { type, data: { ...data, decidedOn: '2026-11-02' } },
];
const LATE = { happenedAt: '2026-12-20T02:00:00.000Z', now: '2026-12-20T02:00:00.000Z' };
const interested = {
  by: 'interested-person',
  partyId: null,
  clock: sample.clock('confirmation_objection_third', '2027-05-02', 'window-third'),
} as const;
const stateOf = (commands: readonly DisputeCommand[], metadata = {}) => {
  const state = historyOf(commands, metadata).reduce(disputeDecider.evolve, disputeDecider.initialState);
  if (state.status === 'none') throw new Error('no dispute');
  return state;
};
const open = (commands: readonly DisputeCommand[]) =>
  stateOf(commands)
    .clocks.filter(({ stopped, clock }) => !stopped && clock.rule.startsWith('confirmation_objection'))
    .map(({ clock }) => clock.clockId);

it('no window runs before somebody has received the ruling or knows of it', () => {
  expect(open(confirmed)).toEqual([]);
  expect(open([...confirmed, safeguards.noticeRuling()])).toEqual(['window-zhang']);
  expect(open([...confirmed, safeguards.noticeRuling(), safeguards.noticeRuling(interested)])).toEqual([
    'window-zhang',
    'window-third',
  ]);
});

it('each party has its own, and a mistyped day is corrected', () => {
  const li = safeguards.noticeRuling({
    partyId: LI,
    clock: sample.clock('confirmation_objection_party', '2026-11-20', 'window-li'),
  });
  const both = [...confirmed, safeguards.noticeRuling(), li];
  expect(open(both)).toEqual(['window-zhang', 'window-li']);
  given(historyOf(both)).when(safeguards.noticeRuling()).thenNothing();
  const later = { now: '2026-11-09T02:00:00.000Z' };
  const corrected = safeguards.noticeRuling({
    on: '2026-11-05',
    clock: sample.clock('confirmation_objection_party', '2026-11-20', 'window-zhang'),
  });
  const events = given(historyOf(both)).when(corrected, later).events();
  expect(events.map((event) => event.type)).toEqual(['RulingNoticed', 'ClockStarted']);
});

it('every interested person has a window and an answer of its own', () => {
  const second = safeguards.noticeRuling({
    ...interested,
    person: 2,
    clock: sample.clock('confirmation_objection_third', '2027-05-02', 'window-second'),
  });
  given(historyOf(confirmed)).when(second).thenRefused('PERSON_NOT_NEXT');
  const both = [...confirmed, safeguards.noticeRuling(interested), second];
  expect(open(both)).toEqual(['window-third', 'window-second']);
  const objects = { by: 'interested-person', partyId: null } as const;
  const dismissed = safeguards.objectToRuling({ ...objects, outcome: 'dismissed' });
  const upheld = safeguards.objectToRuling({ ...objects, person: 2, outcome: 'upheld' });
  expect(open([...both, dismissed])).toEqual(['window-second']);
  expect(followUps(stateOf([...both, dismissed, upheld])).map(({ rule }) => rule)).toContain('ruling-set-aside');
});

it('windows that ran from the ruling, before its receipt was asked for, end when it is told', () => {
  const clock = sample.clock('confirmation_objection_party', '2026-11-17', 'old-window');
  const old = [...historyOf(confirmed), { type: 'ClockStarted', data: { disputeId: sample.DISPUTE, clock } } as const];
  const events = given(old).when(safeguards.noticeRuling()).events();
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'ClockStopped', data: expect.objectContaining({ clockId: 'old-window' }) }),
  );
});

it.each([
  ['before any ruling', COMMANDS_TO.agreed, {}, 'NO_RULING_IN_FORCE'],
  ['with no party named', confirmed, { partyId: null }, 'PARTY_MISSING'],
  ['of a stranger', confirmed, { partyId: 'party-zhao' }, 'PARTY_UNKNOWN'],
  ['on a day to come', confirmed, { on: '2026-12-24' }, 'DATE_IN_FUTURE'],
  ['on no day', confirmed, { on: '2026-02-30' }, 'DATE_INVALID'],
])('a receipt %s is refused', (_when, commands, over, code) => {
  given(historyOf(commands)).when(safeguards.noticeRuling(over)).thenRefused(code);
});

it('nobody receives a ruling before it was made', () => {
  const decided = { type, data: { ...data, decidedOn: '2026-11-05' } };
  const commands = [...confirmed.slice(0, -1), decided];
  const history = historyOf(commands);
  given(history).when(safeguards.noticeRuling()).thenRefused('BEFORE_RULING');
});

it('a ruling that refuses cannot be objected to: the suit is open (民事诉讼法 206)', () => {
  const rejected = [...confirmed.slice(0, -1), { type, data: { ...data, outcome: 'rejected' as const } }];
  given(historyOf(rejected)).when(safeguards.noticeRuling()).thenRefused('NO_RULING_IN_FORCE');
});

describe('an objection', () => {
  const noticed = [...confirmed, safeguards.noticeRuling()];

  it('is counted from the receipt, so the receipt is asked for first', () => {
    given(historyOf(confirmed)).when(safeguards.objectToRuling()).thenRefused('RULING_NOT_NOTICED');
    given(historyOf(noticed))
      .when(safeguards.objectToRuling({ partyId: LI }))
      .thenRefused('RULING_NOT_NOTICED');
  });

  it('stops the window, and comes too late after its last day', () => {
    const events = given(historyOf(noticed)).when(safeguards.objectToRuling()).events();
    expect(events.map((event) => event.type)).toEqual(['RulingObjected', 'ClockStopped']);
    const onLastDay = safeguards.objectToRuling({ on: '2026-11-17' });
    expect(given(historyOf(noticed)).when(onLastDay, LATE).events()).toHaveLength(2);
    given(historyOf(noticed))
      .when(safeguards.objectToRuling({ on: '2026-11-18' }), LATE)
      .thenRefused('OBJECTION_LATE');
  });

  it('upheld takes the force from the ruling: nothing is enforced by it any more', () => {
    const breached = [...noticed, sample.perform('term-1', 'breached')];
    const enforce = safeguards.noteRemedy({ kind: 'enforcement' });
    expect(given(historyOf(breached)).when(enforce).events()).toHaveLength(1);
    const upheld = [...breached, safeguards.objectToRuling(), safeguards.objectToRuling({ outcome: 'upheld' })];
    given(historyOf(upheld)).when(enforce).thenRefused('NOT_ENFORCEABLE');
    expect(followUps(stateOf(upheld)).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['ruling-set-aside', 'breach-sue']),
    );
  });

  it('dismissed leaves it as it is, and is decided once', () => {
    const dismissed = [...noticed, safeguards.objectToRuling({ outcome: 'dismissed' })];
    expect(followUps(stateOf(dismissed)).map(({ rule }) => rule)).toContain('ruling-valid');
    given(historyOf(dismissed))
      .when(safeguards.objectToRuling({ outcome: 'dismissed' }))
      .thenNothing();
    given(historyOf(dismissed))
      .when(safeguards.objectToRuling({ outcome: 'upheld' }))
      .thenRefused('OBJECTION_DECIDED');
  });

  it('may still be made when the case is closed and filed', () => {
    const closed = [...noticed, sample.perform('term-1'), sample.perform('term-2'), sample.visit(), sample.close()];
    expect(given(historyOf(closed)).when(safeguards.objectToRuling()).events()).toHaveLength(2);
    expect(stateOf(closed).clocks.some(({ clock, stopped }) => clock.clockId === 'window-zhang' && !stopped)).toBe(
      true,
    );
  });
});
