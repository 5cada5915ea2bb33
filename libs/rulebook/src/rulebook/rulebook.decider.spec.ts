import { SHANGHAI_CALENDAR, startClock, workingCalendar } from '@libs/deadlines';
import { intakeRecord, route, ROUTING_TABLES } from '@libs/routing';
import { commandMetadata, deciderSpec } from '@platform/testing';
import * as sample from '../testing/sample-rulebook.js';
import { clocksAt, clocksNamed, holidayYears, laddersAt, routingAt, routingNamed } from './in-force.js';
import type { RulebookCommand } from './rulebook.commands.js';
import { rulebookDecider } from './rulebook.decider.js';
import type { RulebookEvent } from './rulebook.events.js';
import type { RulebookState } from './rulebook.state.js';

type Step = readonly [RulebookCommand, Parameters<typeof commandMetadata>[0]];
const { given } = deciderSpec<RulebookState, RulebookCommand, RulebookEvent>(rulebookDecider);

function history(...steps: readonly Step[]): readonly RulebookEvent[] {
  let state = rulebookDecider.initialState;
  return steps.flatMap(([command, metadata]) => {
    const events = rulebookDecider.decide(command, state, commandMetadata(metadata));
    state = events.reduce((folded, event) => rulebookDecider.evolve(folded, event), state);
    return events;
  });
}
const stateOf = (events: readonly RulebookEvent[]): RulebookState =>
  events.reduce((folded, event) => rulebookDecider.evolve(folded, event), rulebookDecider.initialState);
const types = (events: readonly RulebookEvent[]): string[] => events.map(({ type }) => type);

const { AUTHOR, REVIEWER, DISTRICT, STREET } = sample;
const drafted: Step = [sample.start(), AUTHOR];
const tried: Step = [sample.seen(), AUTHOR];
const submitted: readonly Step[] = [drafted, tried, [sample.submit(), AUTHOR]];
const reviewed: readonly Step[] = [...submitted, [sample.seen(), REVIEWER]];
const dated: readonly Step[] = [...reviewed, [sample.approve('2026-12-01'), REVIEWER]];
const clocksFrom = (rows: readonly object[], more: object = {}): readonly Step[] => [
  [sample.start(sample.clocks(DISTRICT, rows, more)), AUTHOR],
  tried,
];

describe('a draft', () => {
  it.each<[string, readonly Step[], RulebookCommand, Step[1], string]>([
    ['another district', [], sample.start(undefined, { area: '310115' }), AUTHOR, 'RULE_AREA_NOT_YOURS'],
    ['the district by a street', [], sample.start(undefined, { keeperArea: STREET }), AUTHOR, 'RULE_AREA_NOT_YOURS'],
    ['tables of another area', [], sample.start(sample.routing('31')), AUTHOR, 'RULE_CONTENT_INVALID'],
    ['an unknown draft', [], sample.submit(), AUTHOR, 'RULE_DRAFT_NOT_FOUND'],
    ['an older revision', [drafted, [sample.revise(), AUTHOR]], sample.revise(1), AUTHOR, 'RULE_DRAFT_STALE'],
    ['submitting it twice', submitted, sample.submit(), AUTHOR, 'RULE_DRAFT_STATUS'],
    ['changing what waits for review', submitted, sample.revise(), AUTHOR, 'RULE_DRAFT_STATUS'],
    ['submitting without the report', [drafted], sample.submit(), AUTHOR, 'RULE_REPORT_NOT_SEEN'],
    [
      'submitting with the report of an older text',
      [drafted, tried, [sample.revise(), AUTHOR]],
      sample.submit(2),
      AUTHOR,
      'RULE_REPORT_NOT_SEEN',
    ],
    ['reviewing it oneself', submitted, sample.approve(), AUTHOR, 'RULE_REVIEW_OWN_DRAFT'],
    ['returning it to oneself', submitted, sample.giveBack(), AUTHOR, 'RULE_REVIEW_OWN_DRAFT'],
    ['reviewing without the report', submitted, sample.approve(), REVIEWER, 'RULE_REPORT_NOT_SEEN'],
    ['a day in the past', reviewed, sample.approve('2026-11-25'), REVIEWER, 'RULE_DATE_PAST'],
    ['changing a dated version', dated, sample.revise(), AUTHOR, 'RULE_VERSION_IMMUTABLE'],
    ['withdrawing a dated version', dated, sample.withdraw(), AUTHOR, 'RULE_VERSION_IMMUTABLE'],
    ['revoking a draft', [drafted], sample.revoke(), AUTHOR, 'RULE_DRAFT_STATUS'],
  ])('refuses %s', (_what, steps, command, metadata, code) => {
    given(history(...steps))
      .when(command, metadata)
      .thenRefused(code);
  });

  it.each<[string, readonly Step[], Step, string]>([
    ['is kept', [], drafted, 'RuleDraftStarted'],
    ['is revised', [drafted], [sample.revise(), REVIEWER], 'RuleDraftRevised'],
    ['is tried', [drafted], tried, 'RuleDraftTried'],
    ['is submitted', [drafted, tried], [sample.submit(), AUTHOR], 'RuleDraftSubmitted'],
    ['is given back', submitted, [sample.giveBack(), REVIEWER], 'RuleDraftReturned'],
    ['is withdrawn', submitted, [sample.withdraw(), AUTHOR], 'RuleDraftWithdrawn'],
    ['becomes a version', reviewed, [sample.approve(), REVIEWER], 'RuleVersionApproved'],
    ['is revoked before its day', dated, [sample.revoke(), REVIEWER], 'RuleVersionRevoked'],
  ])('%s', (_what, steps, [command, metadata], type) => {
    expect(
      types(
        given(history(...steps))
          .when(command, metadata)
          .events(),
      ),
    ).toEqual([type]);
  });

  it('says which cases of the release it breaks, and that protected rules are not to be named', () => {
    const weak = sample.routing(DISTRICT, { without: ['suit-pending', 'minor-abused'], choices: [sample.CHOICE] });
    const refused = given(history([sample.start(weak), AUTHOR], tried))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_SAFEGUARD_BROKEN');
    const problems = refused.detail.extra?.['problems'] as { about: string; text: string }[];
    expect(problems.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['suit-pending', 'minor-abused', '男童被猥亵。', '法院已经受理该案。']),
    );
  });

  it('may not reopen a protected matter by a way that decides', () => {
    const way = {
      ...sample.CHOICE,
      id: 'any',
      when: {},
      channel: 'people',
      body: 'localCommittee',
      decides: true,
      weight: 110,
    };
    const test = { ...sample.PASSES, expected: 'people' };
    const content = sample.routing(DISTRICT, { choices: [way] }, [test]);
    expect(types(history([sample.start(content), AUTHOR], tried, [sample.submit(), AUTHOR]))).toHaveLength(3);
    const child = intakeRecord({ id: 'M', category: '其他', facts: '男童被猥亵。', division_code: STREET });
    const state = stateOf(
      history(
        [sample.start(content), AUTHOR],
        tried,
        [sample.submit(), AUTHOR],
        [sample.seen(), REVIEWER],
        [sample.approve(), REVIEWER],
      ),
    );
    expect(route(child, routingAt(state, sample.NOW), '2026-11-25').channel).toBe('none');
  });

  it('may not name a mediator beside the ways that the law leaves where nobody may mediate', () => {
    const way = {
      ...sample.CHOICE,
      id: 'beside',
      when: {},
      channel: 'other',
      body: 'localCommittee',
      weight: 5,
      decides: true,
    };
    const content = sample.routing(DISTRICT, { choices: [way, sample.CHOICE] });
    given(history([sample.start(content), AUTHOR], tried))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_SAFEGUARD_BROKEN');
  });
});

describe('a version', () => {
  const record = intakeRecord({ id: 'P', category: '物业', facts: sample.PASSES.facts, division_code: STREET });
  const state = stateOf(history(...dated));

  it('holds from its first instant in its area, and not before or elsewhere', () => {
    const at = (instant: string) => route(record, routingAt(state, instant), '2026-12-01');
    expect(at('2026-11-30T15:59:59.999Z')).toMatchObject({ channel: 'people', ruleSet: ROUTING_TABLES.version });
    expect(at('2026-11-30T16:00:00.000Z')).toMatchObject({
      channel: 'administrative',
      ruleSet: `${ROUTING_TABLES.version}+${DISTRICT}.1`,
    });
    const elsewhere = { ...record, division_code: '310115001' };
    expect(route(elsewhere, routingAt(state, '2027-01-01T00:00:00.000Z'), '2027-01-01').ruleSet).toBe(
      ROUTING_TABLES.version,
    );
  });

  it('is found by the name that a decision stored', () => {
    expect(route(record, routingNamed(state, ROUTING_TABLES.version), '2027-01-01').channel).toBe('people');
    const name = `${ROUTING_TABLES.version}+${DISTRICT}.1`;
    expect(route(record, routingNamed(state, name), '2027-01-01').ruleSet).toBe(name);
  });

  it('never held once it was revoked', () => {
    const revoked = stateOf(history(...dated, [sample.revoke(), REVIEWER]));
    expect(routingAt(revoked, '2027-01-01T00:00:00.000Z').local).toEqual([]);
  });
});

describe('the clocks of an area', () => {
  it('may be shorter than the law, never longer; what is a party’s right stays', () => {
    const longer = { ...sample.SHORTER, length: 40 };
    const refused = given(history(...clocksFrom([longer])))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_CLOCK_AGAINST_LAW');
    expect(refused.message).toContain('人民调解工作若干规定 33');
    expect(refused.message).toContain('起算');
    const right = { ...sample.SHORTER, rule: 'confirmation_window', length: 10, extendable: false, pausable: false };
    given(history(...clocksFrom([right])))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_CLOCK_AGAINST_LAW');
    expect(types(history(...clocksFrom([sample.SHORTER]), [sample.submit(), AUTHOR]))).toHaveLength(3);
  });

  it('compares lengths of different units from every day: thirty working days outlast a month', () => {
    const units = { ...sample.SHORTER, length: 30, unit: 'working-day' };
    given(history(...clocksFrom([units])))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_CLOCK_AGAINST_LAW');
  });

  it('hold for what starts after them; a running clock is counted on by the rules it names', () => {
    const state = stateOf(
      history(
        ...clocksFrom([sample.SHORTER]),
        [sample.submit(), AUTHOR],
        [sample.seen(), REVIEWER],
        [sample.approve('2026-12-01'), REVIEWER],
      ),
    );
    const dueBy = (rules: ReturnType<typeof clocksAt>) =>
      startClock('peoples_mediation', '2026-12-02', { clockId: 'c', divisionCode: STREET, rules });
    const own = dueBy(clocksAt(state, '2026-12-02T00:00:00.000Z', STREET));
    expect(own).toMatchObject({
      dueAt: '2026-12-23T15:59:59.999Z',
      source: '区司法局通知',
      ruleVersion: `clocks@2026-11-23+${DISTRICT}.1`,
    });
    expect(dueBy(clocksAt(state, '2026-11-26T00:00:00.000Z', STREET)).ruleVersion).toBe('clocks@2026-11-23');
    expect(dueBy(clocksNamed(state, 'clocks@2026-11-23', STREET)).dueAt).toBe('2027-01-04T15:59:59.999Z');
    expect(clocksAt(state, '2026-12-02T00:00:00.000Z', '310115001').version).toBe('clocks@2026-11-23');
  });

  it('bring a ladder of their own, red after yellow', () => {
    const ladder = { yellow: 5, red: 2, rungs: ['street'], source: '区里要求' };
    const withLadder = (own: object) =>
      [
        sample.start({
          ...sample.clocks(DISTRICT, [sample.SHORTER]),
          tables: { area: DISTRICT, rows: [sample.SHORTER], ladder: own },
        }),
        AUTHOR,
      ] satisfies Step;
    const state = stateOf(
      history(
        withLadder(ladder),
        tried,
        [sample.submit(), AUTHOR],
        [sample.seen(), REVIEWER],
        [sample.approve(), REVIEWER],
      ),
    );
    expect(laddersAt(state, sample.NOW).find(({ area }) => area === DISTRICT)).toMatchObject({
      remind: { yellow: 5, red: 2 },
      approvedBy: 'reviewer',
    });
    given(history(withLadder({ ...ladder, red: 5 }), tried))
      .when(sample.submit(), AUTHOR)
      .thenRefused('RULE_CLOCK_AGAINST_LAW');
  });
});

describe('the calendar', () => {
  it('takes a year of the notice and counts by it; before, the year is known to be unknown', () => {
    const state = stateOf(history([sample.announce(), AUTHOR]));
    const calendar = workingCalendar(holidayYears(state));
    const start = (of: typeof calendar) =>
      startClock('delegated_mediation', '2027-01-08', { clockId: 'c', calendar: of });
    expect(start(SHANGHAI_CALENDAR)).toMatchObject({ dueAt: '2027-02-08T15:59:59.999Z', provisional: true });
    expect(start(calendar)).toMatchObject({ dueAt: '2027-02-15T15:59:59.999Z', provisional: false });
  });

  it.each<[string, RulebookCommand, string]>([
    ['a district', sample.announce({ keeperArea: DISTRICT }), 'CALENDAR_NOT_YOURS'],
    [
      'a known year without a reason',
      sample.announce({
        year: {
          ...sample.YEAR_2027,
          year: 2026,
          holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-01' }],
          makeUpWorkingDays: [],
        },
      }),
      'CALENDAR_YEAR_KNOWN',
    ],
    [
      'a notice without its number',
      sample.announce({ year: { ...sample.YEAR_2027, source: '国务院办公厅通知' } }),
      'CALENDAR_YEAR_INVALID',
    ],
    [
      'a day of another year',
      sample.announce({
        year: { ...sample.YEAR_2027, holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-01' }] },
      }),
      'CALENDAR_YEAR_INVALID',
    ],
    [
      'a holiday that ends before it begins',
      sample.announce({
        year: { ...sample.YEAR_2027, holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] },
      }),
      'CALENDAR_YEAR_INVALID',
    ],
    [
      'a make-up day that is no weekend',
      sample.announce({ year: { ...sample.YEAR_2027, makeUpWorkingDays: ['2027-01-27'] } }),
      'CALENDAR_YEAR_INVALID',
    ],
    [
      'a make-up day within a holiday',
      sample.announce({ year: { ...sample.YEAR_2027, makeUpWorkingDays: ['2027-02-07'] } }),
      'CALENDAR_YEAR_INVALID',
    ],
  ])('refuses %s', (_what, command, code) => {
    given([]).when(command, AUTHOR).thenRefused(code);
  });

  it('is corrected by a further entry with its reason; the first one stays in the book', () => {
    const fixed = { ...sample.YEAR_2027, makeUpWorkingDays: ['2027-01-31'] };
    const entries = history(
      [sample.announce(), AUTHOR],
      [sample.announce({ changeId: 'year-2', year: fixed, correction: '调休日录错' }), AUTHOR],
    );
    expect(types(entries)).toEqual(['CalendarYearAnnounced', 'CalendarYearAnnounced']);
    expect(holidayYears(stateOf(entries)).filter(({ year }) => year === 2027)).toEqual([fixed]);
    given(entries)
      .when(sample.announce({ changeId: 'year-3', year: fixed, correction: '再来一次' }), AUTHOR)
      .thenNothing();
  });
});
