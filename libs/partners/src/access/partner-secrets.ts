import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '@platform/privacy';

/**
 * Secrets follow from the command that made them, under a key of their own: the same Idempotency-Key answers the same
 * secret again, and none is stored.
 */
export class PartnerSecrets {
  private readonly key: Buffer;

  constructor(master: Buffer) {
    this.key = derivedKey(master, 'partner secrets');
  }

  of(commandId: string): string {
    return createHmac('sha256', this.key).update(commandId).digest('base64url');
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Both are hexadecimal digests of one length. */
export function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
