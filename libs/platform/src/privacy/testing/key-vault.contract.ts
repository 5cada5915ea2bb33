import { randomUUID } from 'node:crypto';
import { type KeyVault, SubjectErased } from '../key-vault.js';

export interface VaultUnderTest {
  readonly vault: KeyVault;
  /** Another vault over the same keys, as another process would have it. */
  readonly other: KeyVault;
  close(): Promise<void>;
}

/** What every vault must do alike. */
export function describeKeyVault(name: string, open: () => Promise<VaultUnderTest>): void {
  describe(`${name} keeps the contract of the key vault`, () => {
    let opened: VaultUnderTest;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened.close();
    });

    it('makes a key of 32 bytes once and gives the same one ever after', async () => {
      const subject = randomUUID();
      const first = (await opened.vault.keysForSealing([subject])).get(subject);
      expect(first).toHaveLength(32);
      expect((await opened.vault.keysForSealing([subject])).get(subject)).toEqual(first);
      expect((await opened.vault.keysForReading([subject])).get(subject)).toEqual(first);
      expect((await opened.other.keysForReading([subject])).get(subject)).toEqual(first);
    });

    it('gives every subject a key of its own', async () => {
      const subjects = [randomUUID(), randomUUID(), randomUUID()];
      const keys = await opened.vault.keysForSealing(subjects);
      expect(new Set([...keys.values()].map((key) => key.toString('hex'))).size).toBe(3);
    });

    it('makes no key for reading', async () => {
      const subject = randomUUID();
      expect(await opened.vault.keysForReading([subject])).toEqual(new Map());
    });

    it('gives one key to all who make it at the same time', async () => {
      const subjects = Array.from({ length: 5 }, () => randomUUID());
      const attempts = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? opened.vault : opened.other).keysForSealing(
          index % 3 === 0 ? subjects : subjects.toReversed(),
        ),
      );
      const found = await Promise.all(attempts);
      for (const subject of subjects) {
        expect(new Set(found.map((keys) => keys.get(subject)?.toString('hex'))).size).toBe(1);
      }
    });

    it('destroys keys for ever, however often it is asked', async () => {
      const [erased, kept] = [randomUUID(), randomUUID()];
      await opened.vault.keysForSealing([erased, kept]);
      await opened.vault.destroy([erased]);
      await opened.vault.destroy([erased]);
      expect([...(await opened.vault.keysForReading([erased, kept])).keys()]).toEqual([kept]);
      await expect(opened.vault.keysForSealing([kept, erased])).rejects.toThrow(SubjectErased);
      await expect(opened.other.keysForSealing([erased])).rejects.toThrow(SubjectErased);
    });

    it('keeps a subject erased that never had a key', async () => {
      const subject = randomUUID();
      await opened.vault.destroy([subject]);
      await expect(opened.vault.keysForSealing([subject])).rejects.toThrow(SubjectErased);
    });

    it('writes nothing under a key that another process has destroyed', async () => {
      const subject = randomUUID();
      await opened.vault.keysForSealing([subject]);
      await opened.vault.keysForReading([subject]);
      await opened.other.destroy([subject]);
      await expect(opened.vault.keysForSealing([subject])).rejects.toThrow(SubjectErased);
    });

    it('answers nothing for nobody', async () => {
      expect(await opened.vault.keysForSealing([])).toEqual(new Map());
      expect(await opened.vault.keysForReading([])).toEqual(new Map());
      await opened.vault.destroy([]);
    });
  });
}
