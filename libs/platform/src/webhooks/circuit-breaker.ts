/**
 * Spares a receiver that is down: after some failures in a row nothing is sent for a while, then one message as a probe.
 * A value, not a timer: the caller keeps it and asks.
 */
export interface Circuit {
  readonly failuresInARow: number;
  /** Nothing is sent before; null: closed. */
  readonly openUntil: Date | null;
}

export const CLOSED: Circuit = { failuresInARow: 0, openUntil: null };

export const OPENS_AFTER = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

export function mayPass(circuit: Circuit, now: Date): boolean {
  return circuit.openUntil === null || circuit.openUntil <= now;
}

/** At most this many at once: one while it is being probed. */
export function widthOf(circuit: Circuit, width: number): number {
  return circuit.openUntil === null ? width : 1;
}

export function afterSuccess(): Circuit {
  return CLOSED;
}

export function afterFailure({ failuresInARow }: Circuit, now: Date): Circuit {
  const failures = failuresInARow + 1;
  if (failures < OPENS_AFTER) return { failuresInARow: failures, openUntil: null };
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - OPENS_AFTER), LONGEST_PAUSE_MS);
  return { failuresInARow: failures, openUntil: new Date(now.getTime() + pause) };
}
