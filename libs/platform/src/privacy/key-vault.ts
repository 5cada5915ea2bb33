/** Keys of subjects (persons, and the story of a dispute). Kept apart from the events; destroying one is erasure. */
export interface KeyVault {
  /**
   * Keys for sealing; made where none was yet. Durable before it returns, so no event is ever written under a key that
   * a crash could lose.
   * @throws SubjectErased when a key was destroyed: nothing new may be written about an erased subject
   */
  keysForSealing(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;

  /** Keys for reading; a destroyed or unknown one is absent. */
  keysForReading(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;

  /** Destroys the keys for ever. Repeating it changes nothing. */
  destroy(subjects: readonly string[]): Promise<void>;
}

export const KEY_VAULT = Symbol('KeyVault');

export class SubjectErased extends Error {
  constructor(readonly subject: string) {
    super(`the key of subject ${subject} was destroyed`);
    this.name = 'SubjectErased';
  }
}
