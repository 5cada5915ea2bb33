import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { AES_256_GCM, parseSealed, seal, unseal } from './cipher.js';
import { isSealed } from './personal.js';

const key = randomBytes(32);
const anyText = fc.string({ unit: 'binary' });

describe('sealing a text', () => {
  it('gives back any Unicode text unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sealed = seal(AES_256_GCM, key, 'p-1', text);
        expect(isSealed(sealed)).toBe(true);
        expect(unseal(parseSealed(sealed), key)).toBe(text);
      }),
    );
  });

  it('never gives the same sealed text twice', () => {
    expect(seal(AES_256_GCM, key, 'p-1', '张三')).not.toBe(seal(AES_256_GCM, key, 'p-1', '张三'));
  });

  it('shows the suite and the subject, and nothing of the text', () => {
    const sealed = seal(AES_256_GCM, key, 'p-1', '13800000000');
    expect(parseSealed(sealed)).toMatchObject({ suite: { name: 'a256gcm' }, subject: 'p-1' });
    expect(sealed).not.toContain('138');
  });

  it('does not open with another key, for another subject, or with any bit changed', () => {
    const parts = parseSealed(seal(AES_256_GCM, key, 'p-1', '李四'));
    expect(() => unseal(parts, randomBytes(32))).toThrow();
    expect(() => unseal({ ...parts, subject: 'p-2' }, key)).toThrow();
    for (let bit = 0; bit < parts.body.length * 8; bit += 1) {
      const body = Buffer.from(parts.body);
      body.writeUInt8(body.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => unseal({ ...parts, body }, key)).toThrow();
    }
  });

  it.each(['\u0001', '\u0001a256gcm', '\u0001a256gcm:p-1', '\u0001rot13:p-1:eA'])(
    'refuses what no known suite has sealed: %j',
    (text) => {
      expect(() => parseSealed(text)).toThrow('not a text sealed by a known suite');
    },
  );
});
