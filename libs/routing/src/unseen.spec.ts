import { UNSEEN } from './testing/unseen.js';
import type { UnseenDispute } from './testing/unseen-dispute.js';
import { intakeRecord, route, type RoutingResult } from './index.js';

function routed([category, source, facts, , more = {}]: UnseenDispute): RoutingResult {
  const { second: _second, must: _must, never: _never, ...input } = more;
  return route(intakeRecord({ id: 'U', category, intake_source: source, facts, ...input }));
}

const spoken = ({ barred, reasons, duties }: RoutingResult): readonly string[] =>
  [...barred, ...reasons, ...duties].map((hit) => hit.rule);

describe('disputes the rules were not written from', () => {
  it.each(UNSEEN.map((row) => ({ row, story: row[2], category: row[0], source: row[1] })))(
    '$category by $source: $story',
    ({ row }) => {
      const [, , , first, { second, must = [], never = [] } = {}] = row;
      const result = routed(row);
      const rules = spoken(result);
      const firstTwo = [result.channel, ...result.alternatives.map((option) => option.channel)].slice(0, 2);
      expect(firstTwo).toEqual([first, second ?? firstTwo[1]]);
      expect(rules).toEqual(expect.arrayContaining([...must]));
      expect(rules.filter((rule) => never.includes(rule))).toEqual([]);
    },
  );

  it('are many, and of every category and source, an unknown one too', () => {
    expect(UNSEEN.length).toBeGreaterThanOrEqual(120);
    expect(new Set(UNSEEN.map((row) => row[0])).size).toBe(18);
    expect(new Set(UNSEEN.map((row) => row[1])).size).toBe(10);
  });
});
