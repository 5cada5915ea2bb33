import { projection } from '@platform/projections';
import { type Standing, type StandingName, STANDINGS } from '../definitions/standings.js';
import type { CountedFact } from './counted-fact.entity.js';
import { CountedStanding, type CourseEntry } from './counted-standing.entity.js';
import { COUNTED_EVENTS, type CountedEvent, countedFactsOf } from './facts-of-event.js';

const NAMES = Object.keys(STANDINGS) as StandingName[];

/** Which fact bears on which standing, under the key of its row. */
interface Bearing {
  readonly key: string;
  readonly standing: StandingName;
  readonly opens: boolean;
  readonly fact: CountedFact;
}

function bearingsOf(event: CountedEvent): readonly Bearing[] {
  return countedFactsOf(event).flatMap((fact) =>
    NAMES.flatMap((standing) => {
      const { per, opens, closes }: Standing = STANDINGS[standing];
      if (!opens.includes(fact.kind) && !closes.includes(fact.kind)) return [];
      const subject = per === 'dispute' ? fact.disputeId : fact.unitId;
      return [{ key: `${standing}/${subject}`, standing, opens: opens.includes(fact.kind), fact }];
    }),
  );
}

const isNoEarlier = (one: CourseEntry, than: CourseEntry): boolean =>
  one.day >= than.day && Date.parse(one.known) >= Date.parse(than.known);

/** The course of a plain row stands in its columns. */
function courseOf(row: CountedStanding): readonly CourseEntry[] {
  if (!row.plain) return row.course;
  const opening = { opened: row.factId, day: row.day, known: row.knownAt };
  const { closedOn, closedKnownAt } = row;
  return closedOn && closedKnownAt ? [opening, { opened: null, day: closedOn, known: closedKnownAt }] : [opening];
}

/** What closes before anything was opened changes nothing: the last fact decides. */
function after(row: CountedStanding | null, { key, standing, opens, fact }: Bearing): CountedStanding | null {
  const entry: CourseEntry = { opened: opens ? fact.factId : null, day: fact.day, known: fact.knownAt };
  if (!row) {
    const opened = { ...fact, standingId: key, standing, plain: true, closedOn: null, closedKnownAt: null, course: [] };
    return opens ? opened : null;
  }
  if (row.plain && !opens && row.closedOn === null) return { ...row, closedOn: entry.day, closedKnownAt: entry.known };
  const before = courseOf(row);
  // Closed already, in both times: whenever this fact counts, that one does.
  if (row.plain && !opens && isNoEarlier(entry, before[1] as CourseEntry)) return row;
  return { ...row, plain: false, closedOn: null, closedKnownAt: null, course: [...before, entry] };
}

export const countedStandings = projection<CountedStanding>({
  name: 'counted-standings',
  version: 2,
  entity: CountedStanding,
  prefixes: ['dispute-', 'handoff-', 'signal-'],
  handles: COUNTED_EVENTS,
  keys: (event) => [...new Set(bearingsOf(event as CountedEvent).map(({ key }) => key))],
  evolve: (row, event, key) =>
    bearingsOf(event as CountedEvent)
      .filter((bearing) => bearing.key === key)
      .reduce(after, row),
});
