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

/** Opened once, then closed; of several that close, the first came before all others in both times. */
function closingOf([, ...later]: readonly CourseEntry[]): { plain: boolean; closing: CourseEntry | null } {
  const closing = later[0] ?? null;
  const plain = closing === null || later.every((one) => !one.opens && isNoEarlier(one, closing));
  return { plain, closing: plain ? closing : null };
}

/** What closes before anything was opened changes nothing: the last fact decides. */
function after(row: CountedStanding | null, { key, standing, opens, fact }: Bearing): CountedStanding | null {
  if (!row && !opens) return null;
  const entry: CourseEntry = { factId: fact.factId, opens, day: fact.day, known: fact.knownAt };
  const course = [...(row?.course ?? []), entry];
  const { plain, closing } = closingOf(course);
  return {
    ...(row ?? { ...fact, standingId: key, standing }),
    plain,
    closedOn: closing?.day ?? null,
    closedKnownAt: closing?.known ?? null,
    course,
  };
}

export const countedStandings = projection<CountedStanding>({
  name: 'counted-standings',
  version: 1,
  entity: CountedStanding,
  prefixes: ['dispute-', 'handoff-', 'signal-'],
  handles: COUNTED_EVENTS,
  keys: (event) => [...new Set(bearingsOf(event as CountedEvent).map(({ key }) => key))],
  evolve: (row, event, key) =>
    bearingsOf(event as CountedEvent)
      .filter((bearing) => bearing.key === key)
      .reduce(after, row),
});
