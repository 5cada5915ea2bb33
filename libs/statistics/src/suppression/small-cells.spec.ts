import { randomOf } from '../testing/random.js';
import { hideSmall, type Shown, shownCount, shownPart, shownTable, SMALL_CELLS } from './small-cells.js';

const small = (count: number): boolean => count > 0 && count < SMALL_CELLS.least;

describe('small cells', () => {
  it('are hidden, zeros are not, and what is shown is rounded', () => {
    expect(hideSmall([12, 3, 2, 0, 40])).toEqual([10, null, null, 0, 40]);
    expect(hideSmall([12, 33])).toEqual([10, 30]);
    expect([shownCount(0), shownCount(4), shownCount(5), shownCount(14), shownCount(15)]).toEqual([
      0,
      null,
      10,
      10,
      20,
    ]);
  });

  it('take a second number with them, so that nobody finds one by subtracting from the total', () => {
    expect(hideSmall([12, 3, 40])).toEqual([null, null, 40]);
    expect(hideSmall([1, 1, 12, 40])).toEqual([null, null, null, 40]);
    expect(shownTable(3, [{ key: 'a', title: 'a', count: 3 }])).toEqual({
      total: null,
      rows: [{ key: 'a', title: 'a', count: null }],
    });
  });

  /** Every true count that a shown one may stand for. */
  const between = (shown: Shown): readonly [number, number] => {
    if (shown === null) return [1, SMALL_CELLS.least - 1];
    if (shown === 0) return [0, 0];
    return [shown - 5, shown + 4];
  };

  it('are not told by differences of months, streets or filters and their sum, in 20000 random ones', () => {
    const random = randomOf(7);
    let hidden = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const months = Array.from({ length: 2 + random(6) }).map(() => (random(3) === 0 ? random(5) : random(60)));
      const quarter = months.reduce((sum, count) => sum + count, 0);
      // Each stands in an edition of its own, so nothing within a table protects it.
      const shown = months.map((count) => shownCount(count));
      const [least, most] = between(shownCount(quarter));
      for (const [index, count] of shown.entries()) {
        if (count !== null) continue;
        hidden += 1;
        const others = shown.filter((_, other) => other !== index).map((other) => between(other));
        const from = Math.max(1, least - others.reduce((sum, [, high]) => sum + high, 0));
        const to = Math.min(SMALL_CELLS.least - 1, most - others.reduce((sum, [low]) => sum + low, 0));
        const possible = to - from + 1;
        if (shownCount(quarter) === null) continue;
        expect([months, possible >= 2]).toEqual([months, true]);
      }
    }
    expect(hidden).toBeGreaterThan(5_000);
  });

  it('are not told by two editions of one period, between which one case was added', () => {
    for (let count = SMALL_CELLS.least; count < 200; count += 1) {
      const [before, after] = [shownCount(count), shownCount(count + 1)];
      const difference = (after ?? 0) - (before ?? 0);
      expect([0, SMALL_CELLS.roundedTo]).toContain(difference);
    }
  });

  it('never let a small number be found from the others and the total, in 5000 random tables', () => {
    const random = randomOf(42);
    for (let round = 0; round < 5000; round += 1) {
      const counts = Array.from({ length: 1 + random(9) }, () => (random(3) === 0 ? random(6) : random(80)));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const table = shownTable(
        total,
        counts.map((count, index) => ({ key: String(index), title: '', count })),
      );
      const shown = table.rows.map(({ count }) => count);
      expect(shown.every((count) => count === null || !small(count))).toBe(true);
      expect(table.total === null || !small(table.total)).toBe(true);
      const hidden = counts.filter((_count, index) => shown[index] === null);
      if (hidden.length === 0) continue;
      const rest = hidden.reduce((sum, count) => sum + count, 0);
      // What an outsider knows of the hidden ones is their sum: with two of them, and a sum that is not small, no single
      // one follows. Only a table of one positive number could; its total is then hidden too.
      if (table.total !== null && hidden.some(small)) {
        expect([hidden.length >= 2, rest >= SMALL_CELLS.least]).toEqual([true, true]);
      }
    }
  });

  it('hide a part when it or the rest of the whole is small', () => {
    expect([shownPart(3, 40), shownPart(38, 40), shownPart(21, 40), shownPart(40, 40), shownPart(0, 40)]).toEqual([
      null,
      null,
      20,
      40,
      0,
    ]);
    expect(shownPart(0, 3)).toBeNull();
  });
});
