import { derivedKey } from './master-key.js';

/** Seeds of keys that follow from the master key: contexts get these and never the master key itself. */
export class DerivedSeeds {
  constructor(private readonly masterKey: Buffer) {}

  /** 32 bytes, the same after a restore. */
  of(purpose: string): Buffer {
    return derivedKey(this.masterKey, purpose);
  }
}
