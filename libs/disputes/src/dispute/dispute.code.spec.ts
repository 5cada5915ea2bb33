import { deterministicId } from '@platform/messaging';
import { disputeCode, isPlausibleCode } from './dispute.code.js';

describe('the code that a person is told', () => {
  const code = disputeCode('6f1c2a9e-7d0b-5c37-9a64-2f4be1d5a801', '310109017003', '2026-11-02');

  it('names district and year, and follows from the id', () => {
    expect(code).toMatch(/^LD-310109-2026-[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    expect(disputeCode('6f1c2a9e-7d0b-5c37-9a64-2f4be1d5a801', '310109017003', '2026-11-02')).toBe(code);
    expect(disputeCode('6f1c2a9e-7d0b-5c37-9a64-2f4be1d5a801', null, '2026-11-02')).toContain('LD-310000-2026-');
  });

  it('shows every single misread character', () => {
    const start = code.lastIndexOf('-') + 1;
    for (let index = start; index < code.length - 1; index += 1) {
      const wrong = code.charAt(index) === 'A' ? 'C' : 'A';
      expect(isPlausibleCode(`${code.slice(0, index)}${wrong}${code.slice(index + 1)}`)).toBe(false);
    }
    expect(isPlausibleCode(code)).toBe(true);
    expect(isPlausibleCode('LD-310109-2026-')).toBe(false);
  });

  it('repeats itself rarely', () => {
    const codes = Array.from({ length: 5_000 }, (_, index) =>
      disputeCode(deterministicId('code', String(index)), '310109', '2026-11-02'),
    );
    expect(new Set(codes).size).toBe(5_000);
  });
});
