import { comparePositions, type Position } from '../event-store/index.js';

/** Waits, or returns early when the signal is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });
}

interface Waiter {
  readonly position: Position;
  readonly answer: (reached: boolean) => void;
}

/** Callers that wait for a position. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();

  wait(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.answer(false), timeoutMs);
      const waiter: Waiter = {
        position,
        answer: (reached) => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve(reached);
        },
      };
      this.waiting.add(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of this.waiting) {
      if (comparePositions(waiter.position, position) <= 0) waiter.answer(true);
    }
  }

  giveUp(): void {
    for (const waiter of this.waiting) waiter.answer(false);
  }
}
