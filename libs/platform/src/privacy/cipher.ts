import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SEAL_MARK } from './personal.js';

/**
 * Named cipher suites, so that SM4 can be chosen where it is prescribed (design.md 6.1). The name is written into every
 * sealed text: texts of different suites live side by side.
 */
export interface CipherSuite {
  readonly name: string;
  readonly keyBytes: number;
  encrypt(key: Buffer, plain: Buffer, associated: Buffer): Buffer;
  /** @throws Error when the text, the key or the associated data is not the one it was sealed with */
  decrypt(key: Buffer, sealed: Buffer, associated: Buffer): Buffer;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** An AEAD of OpenSSL: `iv | tag | ciphertext`. */
function openSslAead(name: string, algorithm: 'aes-256-gcm', keyBytes: number): CipherSuite {
  return {
    name,
    keyBytes,
    encrypt(key, plain, associated) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associated);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    decrypt(key, sealed, associated) {
      const iv = sealed.subarray(0, IV_BYTES);
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(associated);
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    },
  };
}

export const AES_256_GCM = openSslAead('a256gcm', 'aes-256-gcm', 32);

export const CIPHER_SUITES: ReadonlyMap<string, CipherSuite> = new Map([[AES_256_GCM.name, AES_256_GCM]]);

/** Sealed text: mark, suite, subject, body, divided by colons. The subject is bound in as associated data. */
export function seal(suite: CipherSuite, key: Buffer, subject: string, plain: string): string {
  const body = suite.encrypt(key, Buffer.from(plain, 'utf8'), Buffer.from(subject, 'utf8'));
  return `${SEAL_MARK}${suite.name}:${subject}:${body.toString('base64url')}`;
}

export interface SealedParts {
  readonly suite: CipherSuite;
  readonly subject: string;
  readonly body: Buffer;
}

/** @throws Error for a text that no known suite has sealed */
export function parseSealed(text: string): SealedParts {
  const [name = '', subject, body] = text.slice(SEAL_MARK.length).split(':');
  const suite = CIPHER_SUITES.get(name);
  if (!suite || subject === undefined || body === undefined) throw new Error('not a text sealed by a known suite');
  return { suite, subject, body: Buffer.from(body, 'base64url') };
}

export function unseal(parts: SealedParts, key: Buffer): string {
  return parts.suite.decrypt(key, parts.body, Buffer.from(parts.subject, 'utf8')).toString('utf8');
}
