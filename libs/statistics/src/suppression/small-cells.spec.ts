import { randomOf } from '../testing/random.js';
import { hideSmall, shownPart, shownTable, SMALL_CELLS } from './small-cells.js';

const small = (count: number): boolean => count > 0 && count < SMALL_CELLS.least;

describe('small cells', () => {
  it('are hidden, zeros and large numbers are not', () => {
    expect(hideSmall([12, 3, 2, 0, 40])).toEqual([12, null, null, 0, 40]);
    expect(hideSmall([12, 30])).toEqual([12, 30]);
  });

  it('take a second number with them, so that nobody finds one by subtracting from the total', () => {
    expect(hideSmall([12, 3, 40])).toEqual([null, null, 40]);
    expect(hideSmall([1, 1, 12, 40])).toEqual([null, null, null, 40]);
    expect(shownTable(3, [{ key: 'a', title: 'a', count: 3 }])).toEqual({
      total: null,
      rows: [{ key: 'a', title: 'a', count: null }],
    });
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
    expect([shownPart(3, 40), shownPart(38, 40), shownPart(20, 40), shownPart(40, 40), shownPart(0, 40)]).toEqual([
      null,
      null,
      20,
      40,
      0,
    ]);
    expect(shownPart(0, 3)).toBeNull();
  });
});
