interface Entry {
  readonly key: Buffer;
  readonly until: number;
}

/** The keys used last, at most so many and for so long: another process may destroy one of them. */
export class KeyCache {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly limit: number,
    private readonly maxAgeMs: number,
    /** Milliseconds of any clock that does not go back. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(subject: string): Buffer | undefined {
    const entry = this.entries.get(subject);
    if (!entry) return undefined;
    this.entries.delete(subject);
    if (entry.until <= this.now()) return undefined;
    this.entries.set(subject, entry); // Used last: displaced last.
    return entry.key;
  }

  set(subject: string, key: Buffer): void {
    this.entries.delete(subject);
    this.entries.set(subject, { key, until: this.now() + this.maxAgeMs });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.limit && oldest !== undefined) this.entries.delete(oldest);
  }

  delete(subject: string): void {
    this.entries.delete(subject);
  }
}
