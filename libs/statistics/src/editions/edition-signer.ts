import { createHash, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DerivedSeeds } from '@platform/privacy';
import { privateKeyFrom, publicKeyOf, readPrivateKey, readPublicKey } from '@platform/webhooks';
import type { EditionContent } from './edition-content.js';

/** JSON with sorted keys: equal contents give equal bytes on every machine. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

export const hashOf = (content: EditionContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** Signs published editions with a key that follows from the master key, so that a restored system signs alike. */
@Injectable()
export class EditionSigner {
  private readonly privateKey: string;
  readonly publicKey: string;

  constructor(seeds: DerivedSeeds) {
    this.privateKey = privateKeyFrom(seeds.of('edition-signing'));
    this.publicKey = publicKeyOf(this.privateKey);
  }

  sign(content: EditionContent): { readonly hash: string; readonly signature: string; readonly publicKey: string } {
    const hash = hashOf(content);
    const signature = sign(null, Buffer.from(hash), readPrivateKey(this.privateKey)).toString('base64');
    return { hash, signature, publicKey: this.publicKey };
  }
}

/** True when the content is the one that was signed. Needs nothing but the edition itself. */
export function isGenuine(
  content: EditionContent,
  signed: { readonly hash: string; readonly signature: string; readonly publicKey: string },
): boolean {
  const key = readPublicKey(signed.publicKey);
  return (
    hashOf(content) === signed.hash &&
    verify(null, Buffer.from(signed.hash), key, Buffer.from(signed.signature, 'base64'))
  );
}
