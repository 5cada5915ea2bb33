import type { SignalRule } from './signal.rules.js';

export interface Occurrence {
  readonly eventId: string;
  readonly disputeId: string;
  /** ISO date. */
  readonly on: string;
}

export interface Sequence {
  /** Since the last signal, as far as they still count. */
  readonly recent: readonly Occurrence[];
  /** Every set that was a signal, in order; kept, so that a late reader finds the one an event completed. */
  readonly complete: readonly (readonly Occurrence[])[];
}

export const NO_SEQUENCE: Sequence = { recent: [], complete: [] };

const DAY_MS = 86_400_000;

export function follow(sequence: Sequence, occurrence: Occurrence, rule: SignalRule): Sequence {
  const { recent, complete } = sequence;
  if (!rule.again && complete.length > 0) return sequence;
  const counting = [...recent.filter(({ on }) => isNear(on, occurrence.on, rule.withinDays)), occurrence];
  return counting.length < rule.count
    ? { recent: counting, complete }
    : { recent: [], complete: [...complete, counting] };
}

function isNear(one: string, other: string, withinDays: number | null): boolean {
  return withinDays === null || Math.abs(Date.parse(one) - Date.parse(other)) <= withinDays * DAY_MS;
}

/** What the event made complete under all its keys together: one signal, its facts in order, that event's last. */
export function completedBy(eventId: string, sequences: readonly Sequence[]): readonly Occurrence[] {
  const sets = sequences.flatMap(({ complete }) => complete.filter((set) => set.at(-1)?.eventId === eventId));
  const facts = new Map(sets.flat().map((occurrence) => [occurrence.eventId, occurrence]));
  const last = facts.get(eventId);
  if (!last) return [];
  facts.delete(eventId);
  const earlier = [...facts.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return [...earlier, last];
}

const order = ({ on, eventId }: Occurrence): string => `${on} ${eventId}`;
