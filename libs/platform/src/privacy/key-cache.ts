/** The keys used last, at most so many. Entries may be forgotten at any time. */
export class KeyCache {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly limit: number) {}

  get(subject: string): Buffer | undefined {
    const key = this.keys.get(subject);
    if (key) this.touch(subject, key);
    return key;
  }

  set(subject: string, key: Buffer): void {
    this.touch(subject, key);
    const [oldest] = this.keys.keys();
    if (this.keys.size > this.limit && oldest !== undefined) this.keys.delete(oldest);
  }

  delete(subject: string): void {
    this.keys.delete(subject);
  }

  private touch(subject: string, key: Buffer): void {
    this.keys.delete(subject);
    this.keys.set(subject, key);
  }
}
