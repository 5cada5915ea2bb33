import type { Clock } from '@platform/messaging';

/** Runs like the system clock, behind it, and is moved forward. */
export class SandboxClock implements Clock {
  constructor(private behind: number) {}

  now(): Date {
    return new Date(Date.now() - this.behind);
  }

  /** Never back. */
  moveTo(instant: Date): void {
    this.behind = Math.min(this.behind, Date.now() - instant.getTime());
  }
}
