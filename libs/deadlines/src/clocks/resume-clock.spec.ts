import { extendClock, startClock } from './legal-clock.js';
import { isPausable, resumeClock } from './resume-clock.js';

const delegated = startClock('delegated_mediation', '2026-03-02', { clockId: 'clock-1' });

describe('a clock that rested', () => {
  it('leaves out every day of the appraisal and says so (在线调解规则 26)', () => {
    const resumed = resumeClock(delegated, {
      pauses: [{ from: '2026-03-10', to: '2026-03-19' }],
      divisionCode: null,
      extended: false,
    });
    // 30 days after 2026-03-02 end on 2026-04-01; ten days more end on Saturday 2026-04-11, which moves to Monday.
    expect(delegated.dueAt).toBe('2026-04-01T15:59:59.999Z');
    expect(resumed.dueAt).toBe('2026-04-13T15:59:59.999Z');
    expect(resumed.derivation).toContain('2026-03-10 至 2026-03-19 不计入');
    expect(resumed.clockId).toBe('clock-1');
  });

  it('counts two pauses', () => {
    const resumed = resumeClock(delegated, {
      pauses: [
        { from: '2026-03-10', to: '2026-03-10' },
        { from: '2026-03-20', to: '2026-03-20' },
      ],
      divisionCode: null,
      extended: false,
    });
    expect(resumed.dueAt).toBe('2026-04-03T15:59:59.999Z');
  });

  it('moves the day that the parties had agreed on', () => {
    const extended = extendClock(delegated, '2026-04-20');
    const resumed = resumeClock(extended, {
      pauses: [{ from: '2026-03-10', to: '2026-03-12' }],
      divisionCode: null,
      extended: true,
    });
    expect(resumed.dueAt).toBe('2026-04-23T15:59:59.999Z');
    expect(resumed.derivation).toContain('计 3 日不计入');
  });

  it('is unchanged where nothing was left out', () => {
    expect(resumeClock(delegated, { pauses: [], divisionCode: null, extended: false })).toBe(delegated);
  });
});

it('rests under the rules that say so, and not for labour disputes (劳动争议调解仲裁法 14)', () => {
  // By the law itself (在线调解规则 26; 医疗纠纷条例 38, 40), or only because all parties agreed.
  for (const rule of ['medical_mediation', 'medical_health_office', 'delegated_mediation']) {
    expect([rule, isPausable(rule, 'appraisal')]).toEqual([rule, true]);
  }
  for (const rule of ['peoples_mediation', 'entrusted_ordinary', 'entrusted_summary', 'administrative_mediation']) {
    expect([rule, isPausable(rule, 'appraisal'), isPausable(rule, 'agreement')]).toEqual([rule, false, true]);
  }
  expect(isPausable('labour_mediation', 'agreement')).toBe(false);
});
