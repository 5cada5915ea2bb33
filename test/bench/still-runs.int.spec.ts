import { measureFigures } from './measure-figures.js';

describe('the bench', () => {
  it('still runs, at a thousandth of its size; nothing is timed', async () => {
    const { platform, results } = await measureFigures(1_000);
    expect(Number(await platform.store.head())).toBe(1_000);
    expect(results.map(({ query }) => query)).toContain('board: city');
    await platform.close();
  });
});
