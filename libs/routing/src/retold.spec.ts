import { HARMLESS } from './testing/harmless.js';
import { RETOLD_AGAIN } from './testing/retold-again.js';
import { RETOLD } from './testing/retold-refusals.js';
import { intakeRecord, route, type RoutingResult } from './index.js';

const offered = ({ channel, alternatives }: RoutingResult): readonly string[] => [
  channel,
  ...alternatives.map((option) => option.channel),
];
const spoken = ({ barred, reasons, duties }: RoutingResult): readonly string[] =>
  [...barred, ...reasons, ...duties].map((hit) => hit.rule);

describe('what must not be sent to mediation, told in other words', () => {
  it.each([...RETOLD, ...RETOLD_AGAIN].map((row) => ({ row, story: row[2] })))('$story', ({ row }) => {
    const [category, intake_source, facts, first, open, must, flags] = row;
    const result = route(intakeRecord({ id: 'R', category, intake_source, facts, flags: [...flags] }));
    expect(first).toContain(result.channel);
    expect(offered(result).includes('people')).toBe(open);
    expect(spoken(result)).toEqual(expect.arrayContaining([...must]));
  });
});

describe('ordinary quarrels with a dangerous word', () => {
  it.each(HARMLESS.map(([category, intake_source, facts]) => ({ category, intake_source, facts })))(
    '$facts',
    ({ category, intake_source, facts }) => {
      const result = route(intakeRecord({ id: 'H', category, intake_source, facts }));
      expect(result.channel).toBe('people');
      expect(result.barred).toEqual([]);
      const rules = spoken(result);
      for (const alarm of ['domestic-violence-report', 'minor-harm-report', 'crime-report'])
        expect(rules).not.toContain(alarm);
    },
  );
});
