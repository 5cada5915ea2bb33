import { intakeRecord, route, type RoutingResult } from '../index.js';
import { UNSEEN } from '../testing/unseen.js';
import type { UnseenDispute } from '../testing/unseen-dispute.js';
import { ROUTING_TABLES } from './routing-tables.js';
import type { Dated } from './rule.js';
import { tablesAt } from './tables-at.js';

const { areas, bars, changes, choices, duties, grades, invitations, version, validFrom } = ROUTING_TABLES;
type Row = Dated & { readonly id: string };
const listed: readonly (readonly Row[] | undefined)[] = [
  bars,
  choices,
  duties,
  invitations,
  grades,
  ...areas.flatMap((area) => [area.bars, area.choices, area.duties, area.invitations, area.grades]),
];
const rows = listed.flatMap((each) => each ?? []);
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const storyOf = (beginning: string): readonly UnseenDispute[] => UNSEEN.filter((row) => row[2].startsWith(beginning));

function routedOn(day: string, row: UnseenDispute): Omit<RoutingResult, 'ruleSet'> {
  const [category, intake_source, facts, , more = {}] = row;
  const { second: _second, must: _must, never: _never, ...input } = more;
  const record = intakeRecord({ id: 'U', category, intake_source, facts, ...input });
  const { ruleSet: _ruleSet, ...result } = route(record, ROUTING_TABLES, day);
  return result;
}

describe('the log of changes', () => {
  it('is in order of days, names a reviewer and a reason, and ends with the version in force', () => {
    expect(changes.map((change) => change.on)).toEqual(changes.map((change) => change.on).toSorted());
    expect(changes.filter((change) => change.reviewer === '' || change.reason === '')).toEqual([]);
    expect(changes.at(-1)).toMatchObject({ version, on: validFrom });
    for (const change of changes) expect(change.version).toBe(`routing@${change.on}`);
  });

  it('names every row that began or ended, on its day', () => {
    const logged = new Set(changes.flatMap(({ on, rules }) => rules.map(({ rule }) => `${rule} ${on}`)));
    const began = new Set(rows.flatMap((row) => (row.validFrom === undefined ? [] : [`${row.id} ${row.validFrom}`])));
    expect([...began].filter((entry) => !logged.has(entry))).toEqual([]);
    expect([...logged].filter((entry) => !began.has(entry))).toEqual([]);
    const lastDays = changes.map((change) => dayBefore(change.on));
    for (const row of rows) expect([undefined, ...lastDays]).toContain(row.validUntil);
  });

  const tests = changes.flatMap(({ on, rules }) =>
    rules.flatMap(({ rule, tests: stories }) => stories.map((story) => ({ on, rule, story }))),
  );
  it.each(tests)('$rule since $on: “$story” is answered otherwise than on the day before', ({ on, story }) => {
    const found = storyOf(story);
    expect(found).toHaveLength(1);
    for (const row of found) expect(routedOn(on, row)).not.toEqual(routedOn(dayBefore(on), row));
  });

  it('gives a decision the rules and the version of its day', () => {
    const ids = (day: string) => tablesAt(day, '310109').choices.map((rule) => rule.id);
    expect(ids('2026-11-23')).not.toContain('social-insurance-inspection');
    expect(ids('2026-11-24')).toContain('social-insurance-inspection');
    const weight = (day: string) =>
      tablesAt(day, null).choices.flatMap((rule) => (rule.id === 'court-finance-industry' ? [rule.weight] : []));
    expect([weight('2026-11-23'), weight('2026-11-24')]).toEqual([[84], [85.2]]);
    expect(tablesAt('2026-11-23', null).version).toBe('routing@2026-11-23');
    expect(tablesAt('2024-01-01', null).version).toBe('routing@2026-11-23');
    expect(tablesAt('2030-01-01', null).version).toBe(version);
  });

  it('lets 徐汇 replace one bar of the country by its id, and its streets inherit it', () => {
    const source = (area: string) =>
      tablesAt(validFrom, area).bars.find((bar) => bar.id === 'authority-accepted')?.source;
    expect(source('310109')).toBe('人民调解工作若干规定 22(2)');
    expect(source('310104')).toBe('徐汇服务指南');
    expect(source('310104003001')).toBe('徐汇服务指南');
  });
});
