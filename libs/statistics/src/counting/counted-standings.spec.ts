import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@platform/event-store';
import { STANDINGS } from '../definitions/standings.js';
import { randomOf } from '../testing/random.js';
import type { CountedStanding } from './counted-standing.entity.js';
import { countedStandings } from './counted-standings.projection.js';

interface Life {
  readonly type: 'DisputeRegistered' | 'DisputeClosed' | 'DisputeReopened';
  readonly day: number;
  readonly known: number;
}

const KEY = 'open/one';
const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-01T04:00:00.000Z');
const instant = (day: number): string => new Date(START + day * DAY_MS).toISOString();
const dayOf = (day: number): string => instant(day).slice(0, 10);

const eventOf = ({ type, day, known }: Life, revision: number): RecordedEvent =>
  ({
    id: `event-${revision}`,
    stream: 'dispute-one',
    revision,
    type,
    data: { disputeId: 'one', outcome: 'settled' },
    metadata: { happenedAt: instant(day), recordedAt: instant(known) },
  }) as unknown as RecordedEvent;

const rowOf = (lives: readonly Life[]): CountedStanding | null =>
  lives.map(eventOf).reduce<Record<string, unknown> | null>((row, event) => {
    if (!countedStandings.keys(event).includes(KEY)) return row;
    return countedStandings.evolve(row, event, KEY);
  }, null) as CountedStanding | null;

/** By definition: the last fact of before the day, as far as was known, opened it. */
function opening(lives: readonly Life[], end: number, asOf: number): string | null {
  const last = lives.findLastIndex(({ day, known }) => day < end && known < asOf);
  const found = lives[last];
  return found && found.type !== 'DisputeClosed' ? `event-${last}/0` : null;
}

/** As the figures read a row (answers/fact-rows.ts). */
function read(row: CountedStanding | null, end: number, asOf: number): string | null {
  if (!row) return null;
  const counts = (one: { day: string; known: string }): boolean => one.day < dayOf(end) && one.known < instant(asOf);
  if (!row.plain) return row.course.findLast(counts)?.opened ?? null;
  const { closedOn, closedKnownAt } = row;
  const closed = closedOn !== null && closedKnownAt !== null && counts({ day: closedOn, known: closedKnownAt });
  return counts({ day: row.day, known: row.knownAt }) && !closed ? row.factId : null;
}

describe('rows of what stands', () => {
  it('say of any day and any knowledge what the last fact says, however late it was entered', () => {
    const upTo = randomOf(20_261_125);
    const wrong: unknown[] = [];
    const types = ['DisputeClosed', 'DisputeClosed', 'DisputeReopened'] as const;
    let plain = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const later = Array.from({ length: upTo(4) }, () => types[upTo(3)] ?? 'DisputeClosed');
      const lives = (['DisputeRegistered', ...later] as const).map((type) => ({ type, known: upTo(9), day: upTo(9) }));
      const row = rowOf(lives);
      if (row?.plain) plain += 1;
      for (let end = 0; end < 10; end += 1) {
        for (let asOf = 0; asOf < 10; asOf += 1) {
          if (read(row, end, asOf) !== opening(lives, end, asOf)) wrong.push({ lives, end, asOf });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(plain).toBeGreaterThan(500);
    expect(plain).toBeLessThan(1_900);
  });

  it('are not there for what was closed before it was ever opened', () => {
    expect(rowOf([{ type: 'DisputeClosed', day: 1, known: 1 }])).toBeNull();
  });

  it('are made anew when a standing is defined in another way', () => {
    const defined = createHash('sha256').update(JSON.stringify(STANDINGS)).digest('hex').slice(0, 16);
    // Another hash needs another version: the rows that are there were made by the old definition.
    expect([countedStandings.version, defined]).toEqual([2, '74f7595d4ec96d80']);
  });
});
