import { randomBytes } from 'node:crypto';
import { type KeyVault, SubjectErased } from './key-vault.js';

/** For unit tests. */
export class MemoryKeyVault implements KeyVault {
  private readonly keys = new Map<string, Buffer | null>();

  async keysForSealing(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    for (const subject of subjects) {
      if (!this.keys.has(subject)) this.keys.set(subject, randomBytes(32));
      if (this.keys.get(subject) === null) throw new SubjectErased(subject);
    }
    return this.keysForReading(subjects);
  }

  async keysForReading(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const subject of subjects) {
      const key = this.keys.get(subject);
      if (key) found.set(subject, key);
    }
    return found;
  }

  async destroy(subjects: readonly string[]): Promise<void> {
    for (const subject of subjects) this.keys.set(subject, null);
  }
}
