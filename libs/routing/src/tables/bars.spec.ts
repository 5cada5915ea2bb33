import { intakeRecord, type IntakeRecordInput, screen } from '../index.js';
import { BARRED, NOT_BARRED } from '../safeguards/release-cases.js';
import { ROUTING_TABLES } from './routing-tables.js';

const barsOf = (input: Partial<IntakeRecordInput>) =>
  screen(intakeRecord({ id: 'B', category: '其他', facts: '双方有争议。', ...input })).bars;

describe('the bars (domain.md 1.3)', () => {
  it.each(
    BARRED.map(([rule, source, closes, record]) => ({ rule, source, closes, record, facts: record.facts ?? '' })),
  )('$rule closes $closes by $source: $facts $record.flags $record.claims', ({ rule, source, closes, record }) => {
    const found = barsOf(record).filter((bar) => bar.rule === rule);
    expect(found.map((bar) => bar.channel).join(' ')).toBe(closes);
    expect([...new Set(found.map((bar) => bar.source))]).toEqual([source]);
  });

  it.each(NOT_BARRED)('%s stays silent: %s', (rule, _why, record) => {
    expect(barsOf(record).map((bar) => bar.rule)).not.toContain(rule);
  });

  it('are each shown by a row', () => {
    const shown = new Set(BARRED.map(([rule]) => rule));
    expect(ROUTING_TABLES.bars.map((rule) => rule.id).filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
