import type { Emergency, MarkedCase } from '../../api/emergencies';

/** What waits for an answer under a special limit, the earliest end first. */
export const waitingUnderLimit = (cases: readonly MarkedCase[]): readonly (MarkedCase & { respondBy: string })[] =>
  cases
    .flatMap((one) => (one.unanswered && one.respondBy !== null ? [{ ...one, respondBy: one.respondBy }] : []))
    .toSorted((one, other) => Date.parse(one.respondBy) - Date.parse(other.respondBy));

/** Overdue first, then what is due next, then what has no limit, then what is answered. */
export function byUrgency(cases: readonly MarkedCase[]): readonly MarkedCase[] {
  const rank = ({ unanswered, respondBy }: MarkedCase): number =>
    unanswered ? (respondBy === null ? Infinity : Date.parse(respondBy)) : NaN;
  return cases.toSorted((one, other) => {
    if (one.unanswered !== other.unanswered) return one.unanswered ? -1 : 1;
    const [first, second] = [rank(one), rank(other)];
    return first === second || Number.isNaN(first) ? one.code.localeCompare(other.code) : first - second;
  });
}

/** Those with overdue cases first, then the latest declared. */
export const byLateness = (emergencies: readonly Emergency[]): readonly Emergency[] =>
  emergencies.toSorted(
    (one, other) => other.figures.late - one.figures.late || Date.parse(other.declaredAt) - Date.parse(one.declaredAt),
  );
