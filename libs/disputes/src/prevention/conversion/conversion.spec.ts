import { deciderSpec } from '@platform/testing';
import { conversionDecider } from './conversion.decider.js';
import type { ConversionRecorded } from './conversion.events.js';

const DATA: ConversionRecorded['data'] = {
  disputeId: 'dispute-1',
  storySubjectId: 'story-1',
  organisationId: 'office',
  divisionCode: '310109014',
  on: '2026-11-01',
  caseNo: null,
  note: '斗殴致人轻伤',
};
const RECORDED: ConversionRecorded = { type: 'ConversionRecorded', data: DATA };
const record = (over: Partial<ConversionRecorded['data']> = {}) => ({
  type: 'RecordConversion' as const,
  data: { ...DATA, ...over, requestedOn: '2026-10-20' },
});
const { given } = deciderSpec(conversionDecider);

describe('a conversion into a criminal case (民转刑)', () => {
  it('is recorded with its day, once for each dispute', () => {
    given([]).when(record()).then([RECORDED]);
    given([RECORDED]).when(record()).thenNothing();
    given([RECORDED])
      .when(record({ on: '2026-10-30' }))
      .thenRefused('CONVERSION_RECORDED');
  });

  it.each([
    ['DATE_INVALID', '2026-11-31'],
    ['DATE_IN_FUTURE', '2026-11-03'],
    ['DATE_BEFORE_REQUEST', '2026-10-19'],
  ])('is refused with %s', (code, on) => {
    given([]).when(record({ on })).thenRefused(code);
  });
});
