import { sign, verify } from 'node:crypto';
import { readPrivateKey, readPublicKey } from './signing-key.js';

/** Standard Webhooks 1.0, asymmetric scheme. The id stays the same over all attempts: it is the receiver's idempotency key. */
export interface SignedHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970, of this attempt. */
  readonly 'webhook-timestamp': string;
  /** One `v1a,<base64>` per key, divided by blanks: two during a rotation. */
  readonly 'webhook-signature': string;
}

export interface Message {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** Both ways: what is older or lies further ahead is a replay or a wrong clock. */
export const REPLAY_WINDOW_SECONDS = 300;

const SCHEME = 'v1a';
const ID = /^[A-Za-z0-9_-]{1,100}$/;
/** More are never needed for a rotation; each costs a verification. */
const MOST_SIGNATURES = 8;

/** @throws Error when the id could be mistaken for another part of what is signed, or there is no key */
export function signMessage({ id, sentAt, body }: Message, privateKeys: readonly string[]): SignedHeaders {
  if (!ID.test(id)) throw new Error('the id of a message has characters that its signature cannot hold apart');
  if (privateKeys.length === 0) throw new Error('no key to sign with');
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const content = signed(id, timestamp, body);
  const signatures = privateKeys.map(
    (key) => `${SCHEME},${sign(null, content, readPrivateKey(key)).toString('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

export type Verdict = 'valid' | 'headers-missing' | 'timestamp-outside-window' | 'signature-wrong';

export interface ToVerify {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
  /** Every key that is valid now: two during a rotation. */
  readonly publicKeys: readonly string[];
  readonly now: Date;
}

/** True facts only: nothing of the body may be used before this says `valid`. */
export function verifyMessage({ headers, body, publicKeys, now }: ToVerify): Verdict {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    return 'headers-missing';
  }
  if (!ID.test(id) || !/^\d{1,12}$/.test(timestamp)) return 'headers-missing';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > REPLAY_WINDOW_SECONDS) return 'timestamp-outside-window';
  const content = signed(id, timestamp, body);
  const fits = given(signatures).some((signature) =>
    publicKeys.some((key) => verify(null, content, readPublicKey(key), signature)),
  );
  return fits ? 'valid' : 'signature-wrong';
}

/** A document outside a request (a digest): one signature, bound to what it is. */
export function signDocument(purpose: string, text: string, privateKey: string): string {
  return sign(null, documentBytes(purpose, text), readPrivateKey(privateKey)).toString('base64');
}

export function verifyDocument(purpose: string, text: string, signature: string, keys: readonly string[]): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return keys.some((key) => verify(null, documentBytes(purpose, text), readPublicKey(key), bytes));
}

function documentBytes(purpose: string, text: string): Buffer {
  return Buffer.from(`${purpose}\n${text}`, 'utf8');
}

function signed(id: string, timestamp: string, body: string): Buffer {
  return Buffer.from(`${id}.${timestamp}.${body}`, 'utf8');
}

/** Signatures of other schemes are passed over, as the standard asks. */
function given(header: string): Buffer[] {
  return header
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .flatMap((entry) =>
      entry.startsWith(`${SCHEME},`) ? [Buffer.from(entry.slice(SCHEME.length + 1), 'base64')] : [],
    );
}
