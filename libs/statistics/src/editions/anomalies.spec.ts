import { DEFINED_MEASURE_IDS, type DefinedMeasureId } from '../definitions/dictionary.js';
import { anomaliesOf } from './anomalies.rules.js';

type Values = Readonly<Record<DefinedMeasureId, number>>;
const none = Object.fromEntries(DEFINED_MEASURE_IDS.map((id) => [id, 0])) as Values;
const rulesOf = (values: Partial<Values>, previous: Partial<Values> | null = null) =>
  anomaliesOf({ ...none, ...values }, previous && { ...none, ...previous }).map(({ rule, severity }) => [
    rule,
    severity,
  ]);

describe('anomalies', () => {
  it('are more successes than endings, more late than open, and the like', () => {
    expect(rulesOf({ agreed: 5, concluded: 4 })).toEqual([['agreed-over-concluded', 'error']]);
    expect(rulesOf({ overdue: 2, open: 1 })).toEqual([['overdue-over-open', 'error']]);
    expect(rulesOf({ agreed: 4, concluded: 4, overdue: 1, open: 1 })).toEqual([]);
  });

  it('are a stock that does not follow from the one before', () => {
    expect(rulesOf({ registered: 3, closed: 1, open: 6 }, { open: 4 })).toEqual([]);
    expect(rulesOf({ registered: 3, closed: 1, open: 7 }, { open: 4 })).toEqual([['carried-forward', 'error']]);
    expect(rulesOf({ reopened: 1, open: 5 }, { open: 4 })).toEqual([]);
  });

  it('are jumps, but not of small numbers', () => {
    expect(rulesOf({ registered: 70, open: 70 }, { registered: 20 })).toEqual([['jump-registered', 'warning']]);
    expect(rulesOf({ registered: 12, open: 12 }, { registered: 1 })).toEqual([]);
    expect(rulesOf({ registered: 5, open: 5 }, { registered: 40 })).toEqual([['jump-registered', 'warning']]);
  });
});
