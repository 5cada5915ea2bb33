import { deciderSpec } from '@platform/testing';
import { emergencyDecider } from './emergency.decider.js';
import type { EmergencyDeclared } from './emergency.events.js';

const LIMIT = { length: 3, unit: 'working-day', source: '区专项工作方案', approver: '区司法局' } as const;
const DATA: EmergencyDeclared['data'] = {
  emergencyId: 'emergency-1',
  storySubjectId: 'story-1',
  name: '某小区停水停电',
  divisionCode: '310109014001',
  from: '2026-11-01',
  responseLimit: LIMIT,
};
const DECLARED: EmergencyDeclared = { type: 'EmergencyDeclared', data: DATA };
const declare = (over: object = {}, areaOfDeclarer: string | null = '310109014') =>
  ({ type: 'DeclareEmergency', data: { ...DATA, ...over, areaOfDeclarer } }) as const;
const mark = (...disputeIds: string[]) => {
  const marks = disputeIds.map((disputeId) => ({ disputeId, respondBy: null, derivation: null }));
  return { emergencyId: 'emergency-1', marks };
};
const marked = (...disputeIds: string[]) => ({ type: 'DisputesMarked', data: mark(...disputeIds) }) as const;
const close = (report: string) => ({ type: 'CloseEmergency', data: { emergencyId: 'emergency-1', report } }) as const;
const closed = {
  type: 'EmergencyClosed',
  data: { emergencyId: 'emergency-1', report: '已恢复', storySubjectId: 'story-1' },
} as const;
const { given } = deciderSpec(emergencyDecider);

describe('an emergency', () => {
  it('is declared for the own area, and by an administrator for any', () => {
    given([]).when(declare()).then([DECLARED]);
    given([]).when(declare({}, null)).then([DECLARED]);
    given([]).when(declare({}, '310110')).thenRefused('OUTSIDE_YOUR_AREA');
    given([]).when(declare({}, '')).thenRefused('OUTSIDE_YOUR_AREA');
    given([DECLARED]).when(declare()).thenNothing();
  });

  it.each([
    ['DATE_INVALID', { from: '2026-11-31' }],
    ['DATE_IN_FUTURE', { from: '2026-11-03' }],
    ['LIMIT_INVALID', { responseLimit: { ...LIMIT, length: 0 } }],
    ['LIMIT_WITHOUT_SOURCE', { responseLimit: { ...LIMIT, source: ' ' } }],
    ['LIMIT_WITHOUT_SOURCE', { responseLimit: { ...LIMIT, approver: '' } }],
  ])('is refused with %s', (code, over) => {
    given([]).when(declare(over)).thenRefused(code);
  });

  it('counts each dispute once', () => {
    given([DECLARED])
      .when({ type: 'MarkDisputes', data: mark('d1', 'd2') })
      .then([marked('d1', 'd2')]);
    given([DECLARED, marked('d1')])
      .when({ type: 'MarkDisputes', data: mark('d1', 'd2') })
      .then([marked('d2')]);
    given([DECLARED, marked('d1')])
      .when({ type: 'MarkDisputes', data: mark('d1') })
      .thenNothing();
    const many = Array.from({ length: 2_001 }, (_, index) => `d${index}`);
    given([DECLARED])
      .when({ type: 'MarkDisputes', data: mark(...many) })
      .thenRefused('TOO_MANY_DISPUTES');
    given([])
      .when({ type: 'MarkDisputes', data: mark('d1') })
      .thenRefused('EMERGENCY_NOT_FOUND');
  });

  it('is closed once, with a report, and takes no dispute any more', () => {
    given([DECLARED]).when(close('已恢复')).then([closed]);
    given([DECLARED]).when(close(' ')).thenRefused('REPORT_MISSING');
    given([DECLARED, closed]).when(close('再结')).thenNothing();
    given([DECLARED, closed])
      .when({ type: 'MarkDisputes', data: mark('d1') })
      .thenRefused('EMERGENCY_CLOSED');
  });
});
