import { createHmac } from 'node:crypto';
import { derivedKey } from './master-key.js';

export type FingerprintKind = 'name' | 'id' | 'phone';

/** Spaces and dashes of any kind: people write both into numbers. */
const SPACING = /[\p{White_Space}\p{Dash_Punctuation}\u200b\ufeff]/gu;

/**
 * Keyed fingerprints of personal values, so that equal ones can be found without storing them in clear: the same party in
 * two disputes, the same dispute from two sources. Without the key nobody can try out all phone numbers.
 */
export class Fingerprints {
  private readonly key: Buffer;

  constructor(master: Buffer) {
    this.key = derivedKey(master, 'fingerprints');
  }

  /** 64 hex digits (HMAC-SHA-256). Different kinds of the same text differ. */
  of(kind: FingerprintKind, value: string): string {
    return createHmac('sha256', this.key)
      .update(`${kind}\u001f${normalise(kind, value)}`)
      .digest('hex');
  }
}

/** The same value however it was typed: full-width digits, spaces, dashes, a small x at the end of an id number. */
function normalise(kind: FingerprintKind, value: string): string {
  const plain = value.normalize('NFKC').replace(SPACING, '');
  return kind === 'id' ? plain.toUpperCase() : plain;
}
