import fc from 'fast-check';
import { signDocument, signMessage, verifyDocument, verifyMessage } from './signature.js';
import { isPublicKey, makeSigningKey, readPrivateKey, readPublicKey } from './signing-key.js';

const NOW = new Date('2026-03-02T02:00:00Z');
const old = makeSigningKey();
const fresh = makeSigningKey();
const message = { id: 'msg_1', sentAt: NOW, body: '{"a":"纠纷"}' };

const check = (changes: Partial<Parameters<typeof verifyMessage>[0]> = {}) =>
  verifyMessage({
    headers: { ...signMessage(message, [old.privateKey]) },
    body: message.body,
    publicKeys: [old.publicKey],
    now: NOW,
    ...changes,
  });

describe('signed messages (Standard Webhooks 1.0)', () => {
  it('verifies what was signed', () => {
    expect(check()).toBe('valid');
  });

  it('signs with the vector that any other implementation makes', () => {
    // RFC 8032, 7.1, test 1: the seed and its public key.
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const point = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
    const headers = signMessage(message, [`whsk_${seed.toString('base64')}`]);
    expect(check({ headers: { ...headers }, publicKeys: [`whpk_${point.toString('base64')}`] })).toBe('valid');
  });

  it('carries one signature per key during a rotation, and either key verifies it', () => {
    const headers = { ...signMessage(message, [fresh.privateKey, old.privateKey]) };
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(check({ headers, publicKeys: [old.publicKey] })).toBe('valid');
    expect(check({ headers, publicKeys: [fresh.publicKey] })).toBe('valid');
    expect(check({ headers, publicKeys: [makeSigningKey().publicKey] })).toBe('signature-wrong');
  });

  it('accepts the old and the new key while the receiver keeps both', () => {
    const publicKeys = [fresh.publicKey, old.publicKey];
    for (const { privateKey } of [old, fresh]) {
      expect(check({ headers: { ...signMessage(message, [privateKey]) }, publicKeys })).toBe('valid');
    }
  });

  it.each([
    ['another body', { body: '{"a":"纠纷 "}' }, 'signature-wrong'],
    ['no key', { publicKeys: [] }, 'signature-wrong'],
    ['five minutes later', { now: new Date('2026-03-02T02:05:00Z') }, 'valid'],
    ['later than the window', { now: new Date('2026-03-02T02:05:01Z') }, 'timestamp-outside-window'],
    ['from the future', { now: new Date('2026-03-02T01:54:59Z') }, 'timestamp-outside-window'],
    ['no headers', { headers: {} }, 'headers-missing'],
  ] as const)('judges %s', (_name, changes, verdict) => {
    expect(check(changes)).toBe(verdict);
  });

  it('refuses a signature that was moved to another id or time', () => {
    const headers = { ...signMessage(message, [old.privateKey]) };
    expect(check({ headers: { ...headers, 'webhook-id': 'msg_2' } })).toBe('signature-wrong');
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(check({ headers: { ...headers, 'webhook-timestamp': later } })).toBe('signature-wrong');
  });

  it('passes over schemes it does not know and never takes one for its own', () => {
    const headers = { ...signMessage(message, [old.privateKey]) };
    const [, signature = ''] = headers['webhook-signature'].split(',');
    expect(check({ headers: { ...headers, 'webhook-signature': `v1,${signature}` } })).toBe('signature-wrong');
    expect(check({ headers: { ...headers, 'webhook-signature': `v9,x v1a,${signature}` } })).toBe('valid');
  });

  it('refuses ids that could be cut differently', () => {
    expect(() => signMessage({ ...message, id: 'a.1' }, [old.privateKey])).toThrow();
    expect(() => signMessage(message, [])).toThrow();
  });

  it('takes no garbage for a signature, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (id, timestamp, signature) => {
        const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
        return check({ headers }) !== 'valid';
      }),
    );
  });
});

describe('signed documents', () => {
  it('binds the purpose', () => {
    const signature = signDocument('digest', 'text', old.privateKey);
    expect(verifyDocument('digest', 'text', signature, [old.publicKey])).toBe(true);
    expect(verifyDocument('receipt', 'text', signature, [old.publicKey])).toBe(false);
    expect(verifyDocument('digest', 'texT', signature, [old.publicKey])).toBe(false);
    expect(verifyDocument('digest', 'text', 'nonsense', [old.publicKey])).toBe(false);
  });
});

describe('keys', () => {
  it('are told apart from everything else', () => {
    expect(isPublicKey(old.publicKey)).toBe(true);
    expect(isPublicKey(old.privateKey)).toBe(false);
    expect(isPublicKey('whpk_AAAA')).toBe(false);
    expect(() => readPublicKey(old.privateKey)).toThrow('whpk_');
    expect(() => readPrivateKey(old.publicKey)).toThrow('whsk_');
  });

  it('never stand in an error', () => {
    const key = `${old.privateKey}x`;
    expect(() => readPrivateKey(key)).toThrow(expect.not.objectContaining({ message: expect.stringContaining(key) }));
  });
});
