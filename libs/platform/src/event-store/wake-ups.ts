/**
 * Tells sleepers that there is something new. A sleeper notes the count BEFORE it looks, and waits for a higher one
 * after: what happens in between is never missed.
 */
export class WakeUps {
  private rings = 0;
  private readonly sleepers = new Set<() => void>();

  get count(): number {
    return this.rings;
  }

  ring(): void {
    this.rings += 1;
    for (const wake of this.sleepers) wake(); // Each removes only itself.
  }

  /** Resolves when the count is above `seen`, at the latest after `limitMs`, or when the signal ends it. */
  async above(seen: number, signal: AbortSignal, limitMs?: number): Promise<void> {
    if (this.rings > seen || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = limitMs === undefined ? undefined : setTimeout(wake, limitMs);
      const { sleepers } = this;
      function wake(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        sleepers.delete(wake);
        resolve();
      }
      sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
