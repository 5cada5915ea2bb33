import { derivedKey } from '@platform/privacy';
import { publicKeyOf, privateKeyFrom } from '@platform/webhooks';

/**
 * Our private keys follow from the master key and their id (RFC 5869): nothing secret lies in a table or an event, a
 * restored database signs as before, and who holds one key learns nothing about another.
 */
export class SigningKeys {
  private readonly root: Buffer;

  constructor(masterKey: Buffer) {
    this.root = derivedKey(masterKey, 'webhook signing keys');
  }

  privateKey(keyId: string): string {
    return privateKeyFrom(derivedKey(this.root, keyId));
  }

  publicKey(keyId: string): string {
    return publicKeyOf(this.privateKey(keyId));
  }
}
