import { ringAt, send } from '@platform/processes';
import { deciderSpec, processSpec } from '@platform/testing';
import { Escalate } from '../use-cases/escalate.js';
import { emergencyDecider } from './emergency.decider.js';
import type { EmergencyDeclared } from './emergency.events.js';
import { escalateWhenASpecialLimitIsMissed } from './processes/escalate-when-a-special-limit-is-missed/escalate-when-a-special-limit-is-missed.process.js';
import { ringWhenASpecialLimitIsDue } from './processes/ring-when-a-special-limit-is-due/ring-when-a-special-limit-is-due.process.js';
import { NoteMissedLimit } from './use-cases/note-missed-limit.js';

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
const close = (report: string, areaOfCloser: string | null = '310109014') =>
  ({ type: 'CloseEmergency', data: { emergencyId: 'emergency-1', report, areaOfCloser } }) as const;
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
    given([DECLARED]).when(close('已恢复', null)).then([closed]);
    for (const area of ['310109014002', '310110', '']) {
      given([DECLARED]).when(close('已恢复', area)).thenRefused('OUTSIDE_YOUR_AREA');
    }
    given([DECLARED, closed])
      .when({ type: 'MarkDisputes', data: mark('d1') })
      .thenRefused('EMERGENCY_CLOSED');
  });

  describe('marks', () => {
    const at = (respondBy: string | null) =>
      ({
        type: 'DisputesMarked',
        data: { emergencyId: 'emergency-1', marks: [{ disputeId: 'd1', respondBy, derivation: null }] },
      }) as const;
    const unmark = (disputeIds: string[], reason = '与停水无关') =>
      ({ type: 'UnmarkDisputes', data: { emergencyId: 'emergency-1', disputeIds, reason } }) as const;
    const ring = (answered = false) =>
      ({ type: 'NoteMissedLimit', data: { emergencyId: 'emergency-1', disputeId: 'd1', answered } }) as const;
    const DUE = '2026-11-05T15:59:59.999Z';
    const LATER = { now: '2026-11-05T16:00:00.000Z' };
    const duty = { organisationId: 'office', post: '街道应急值班负责人' };
    const missed = {
      type: 'EmergencyLimitMissed',
      data: { emergencyId: 'emergency-1', disputeId: 'd1', respondBy: DUE, duty: null },
    } as const;
    const unmarked = {
      type: 'DisputesUnmarked',
      data: { emergencyId: 'emergency-1', disputeIds: ['d1'], reason: '与停水无关', storySubjectId: 'story-1' },
    } as const;

    it('are taken back with a reason, and may be set again', () => {
      given([DECLARED, marked('d1', 'd2')])
        .when(unmark(['d1', 'stranger']))
        .then([unmarked]);
      given([DECLARED, marked('d1')])
        .when(unmark(['d1'], ' '))
        .thenRefused('REASON_MISSING');
      given([DECLARED, marked('d1'), unmarked])
        .when(unmark(['d1']))
        .thenNothing();
      given([DECLARED, marked('d1'), unmarked])
        .when({ type: 'MarkDisputes', data: mark('d1') })
        .then([marked('d1')]);
      given([DECLARED, marked('d1'), closed])
        .when(unmark(['d1']))
        .thenRefused('EMERGENCY_CLOSED');
    });

    it('call the duty holder once, when the special limit is over and nobody answered', () => {
      given([DECLARED, at(DUE)])
        .when(ring(), LATER)
        .then([missed]);
      given([{ ...DECLARED, data: { ...DATA, duty } }, at(DUE)])
        .when(ring(), LATER)
        .then([{ ...missed, data: { ...missed.data, duty } }]);
      given([DECLARED, at(DUE), missed])
        .when(ring(), LATER)
        .thenNothing();
    });

    it('call nobody before, after an answer, without a limit, once taken back, or after the end', () => {
      given([DECLARED, at(DUE)])
        .when(ring())
        .thenNothing();
      given([DECLARED, at(DUE)])
        .when(ring(true), LATER)
        .thenNothing();
      given([DECLARED, at(null)])
        .when(ring(), LATER)
        .thenNothing();
      given([DECLARED, at(DUE), unmarked])
        .when(ring(), LATER)
        .thenNothing();
      given([DECLARED, at(DUE), closed])
        .when(ring(), LATER)
        .thenNothing();
      given([]).when(ring(), LATER).thenNothing();
    });

    it('ring at the end of their limit, and what was missed is supervised', () => {
      processSpec(ringWhenASpecialLimitIsDue)
        .given([])
        .when(at(DUE))
        .then([ringAt(DUE, NoteMissedLimit, { emergencyId: 'emergency-1', disputeId: 'd1' }, 'escalation')]);
      processSpec(ringWhenASpecialLimitIsDue).given([]).when(at(null)).then([]);
      processSpec(escalateWhenASpecialLimitIsMissed)
        .given([])
        .when(missed)
        .then([send(Escalate, { disputeId: 'd1', reason: 'emergency-limit-overdue' })]);
    });
  });
});
