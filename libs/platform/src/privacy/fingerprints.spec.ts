import { Fingerprints } from './fingerprints.js';

const fingerprints = new Fingerprints(Buffer.alloc(32, 1));

describe('fingerprints of personal values', () => {
  it.each([
    ['phone', '13800000000', '１３８ ００００－００００'],
    ['phone', '021-6600 0000', '02166000000'],
    ['id', '31010119900101001x', '310101 19900101 001X'],
    ['name', '张三', ' 张　三 '],
    ['name', '欧阳娜娜', '欧阳\u200b娜娜'],
  ] as const)('are equal for the same %s however it was typed: %s, %s', (kind, one, other) => {
    expect(fingerprints.of(kind, one)).toBe(fingerprints.of(kind, other));
  });

  it('differ by value, by kind and by master key', () => {
    const all = [
      fingerprints.of('phone', '13800000000'),
      fingerprints.of('phone', '13800000001'),
      fingerprints.of('id', '13800000000'),
      new Fingerprints(Buffer.alloc(32, 2)).of('phone', '13800000000'),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('show nothing of the value and are stable for ever', () => {
    expect(fingerprints.of('name', '张三')).toMatch(/^[0-9a-f]{64}$/);
    expect(new Fingerprints(Buffer.alloc(32, 1)).of('name', '张三')).toBe(fingerprints.of('name', '张三'));
  });

  it('take letter case for a difference in names only', () => {
    expect(fingerprints.of('id', 'ab')).toBe(fingerprints.of('id', 'AB'));
    expect(fingerprints.of('name', 'ab')).not.toBe(fingerprints.of('name', 'AB'));
  });
});
