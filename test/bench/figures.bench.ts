import { type Measured, measureFigures } from './measure-figures.js';

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 1_000_000);

describe('figures on a large store', () => {
  let measured: Measured | null = null;
  afterAll(async () => {
    if (process.env['BENCH_KEEP'] === undefined) await measured?.platform.close();
  });

  it('answer prepared periods in 100 ms and any as-of day in 2 s', async () => {
    measured = await measureFigures(EVENTS);
    const { platform, made, results } = measured;
    // Jest's own console names the file before every line.
    process.stdout.write(
      `\n${made}; database ${platform.url}\n${results.map((row) => JSON.stringify(row)).join('\n')}\n`,
    );
    expect(Number(await platform.store.head())).toBeGreaterThanOrEqual(EVENTS);
  });
});
