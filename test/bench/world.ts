import { allDivisions, CATEGORY_NAMES, INTAKE_SOURCES } from '@libs/reference';
import { type Happening, Life } from '../../libs/statistics/src/testing/lives.js';
import { randomOf } from '../../libs/statistics/src/testing/random.js';

const SEED = 20_261_124;
const YEAR = 365 * 86_400_000;
const FIRST = Date.parse('2024-07-01T00:00:00.000Z');
/** Lives between two looks at what may be handed out. */
const LIVES_AT_ONCE = 2_000;

export const BODIES = 300;
export const MEDIATORS = 900;
export const MEDIATOR_KINDS = ['full-time', 'part-time', 'volunteer', 'retired-judge', 'retired-police'] as const;

/** Shares of the categories, first the frequent ones; the rest share what is left. Shape only: ours, not published. */
const WEIGHTS = [18, 22, 4, 10, 3, 9, 1, 2, 1, 4, 6, 1, 3, 6, 2, 9, 14, 5];

export interface PlacedHappening extends Happening {
  /** Its number in its stream, from 0. */
  readonly revision: number;
}

/** A seeded, Shanghai-shaped world without end: its happenings in the order in which they became known, as a log has them. */
export function* happenings(perYear: number): Generator<PlacedHappening> {
  let waiting: PlacedHappening[] = [];
  let made = 0;
  for (const { life, start } of lives(perYear)) {
    made += 1;
    if (made % LIVES_AT_ONCE === 0) {
      // Nothing of this life or a later one is known before its start.
      waiting.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
      const until = waiting.findIndex(({ recordedAt }) => Date.parse(recordedAt) >= start);
      yield* waiting.slice(0, Math.max(until, 0));
      waiting = waiting.slice(Math.max(until, 0));
    }
    waiting.push(...placed(life));
  }
}

function* lives(perYear: number): Generator<{ life: Life; start: number }> {
  const random = randomOf(SEED);
  const communities = allDivisions().filter(({ level }) => level === 'community');
  const organisations = Array.from({ length: BODIES }, (_, index) => `body-${index}`);
  const mediators = Array.from({ length: MEDIATORS }, (_, index) => `m-${index}`);
  const categories = CATEGORY_NAMES.flatMap((name, index) => Array.from({ length: WEIGHTS[index] ?? 1 }, () => name));
  for (let index = 0; ; index += 1) {
    const start = FIRST + Math.floor((index * YEAR) / perYear);
    const life = new Life({
      disputeId: `bench-${index}`,
      code: `LD-${index}`,
      area: communities[random(communities.length)]?.code ?? null,
      start,
      random,
      organisations,
      mediators,
      categories,
      sources: [...INTAKE_SOURCES, null],
    });
    yield { life, start };
  }
}

function placed({ happenings: all }: Life): readonly PlacedHappening[] {
  const next = new Map<string, number>();
  return all.map((one) => {
    const revision = next.get(one.stream) ?? 0;
    next.set(one.stream, revision + 1);
    return { ...one, revision };
  });
}
