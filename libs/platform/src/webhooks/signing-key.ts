import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/**
 * Ed25519 keys as Standard Webhooks 1.0 writes them: `whsk_` (private) and `whpk_` (public) before base64 of the 32 raw
 * bytes. Node reads DER, whose head is fixed for this curve (RFC 8410).
 */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
export const PRIVATE_MARK = 'whsk_';
export const PUBLIC_MARK = 'whpk_';

export interface SigningKeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function makeSigningKey(): SigningKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-KEY_BYTES);
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  return {
    privateKey: PRIVATE_MARK + seed.toString('base64'),
    publicKey: PUBLIC_MARK + point.toString('base64'),
  };
}

/** The private key of a seed that follows from something else. */
export function privateKeyFrom(seed: Buffer): string {
  if (seed.length !== KEY_BYTES) throw new Error(`a seed has ${KEY_BYTES} bytes`);
  return PRIVATE_MARK + seed.toString('base64');
}

export function publicKeyOf(privateKey: string): string {
  const der = createPublicKey(readPrivateKey(privateKey)).export({ format: 'der', type: 'spki' });
  return PUBLIC_MARK + der.subarray(-KEY_BYTES).toString('base64');
}

/** Reading a key costs more than signing with it, and there are few of them. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, KeyObject>();

function remember(name: string, read: () => KeyObject): KeyObject {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const key = read();
  remembered.set(name, key);
  return key;
}

/** @throws Error when the text is no such key; never with the key in the message */
export function readPrivateKey(text: string): KeyObject {
  return remember(`private ${text}`, () => privateKeyObject(text));
}

/** @throws Error when the text is no such key */
export function readPublicKey(text: string): KeyObject {
  return remember(`public ${text}`, () => publicKeyObject(text));
}

function privateKeyObject(text: string): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([PRIVATE_HEAD, rawKey(text, PRIVATE_MARK)]),
    format: 'der',
    type: 'pkcs8',
  });
}

function publicKeyObject(text: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, rawKey(text, PUBLIC_MARK)]), format: 'der', type: 'spki' });
}

export function isPublicKey(text: string): boolean {
  return text.startsWith(PUBLIC_MARK) && isRaw(text.slice(PUBLIC_MARK.length));
}

function rawKey(text: string, mark: string): Buffer {
  const body = text.slice(mark.length);
  if (!text.startsWith(mark) || !isRaw(body)) throw new Error(`not an ed25519 key in the form ${mark}<base64>`);
  return Buffer.from(body, 'base64');
}

function isRaw(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === base64;
}
