import { DatabaseWatch } from './database-watch.js';

const URL = 'postgres://127.0.0.1:5433/liandiao';

class FakeDatabase {
  running = true;
  stopped = 0;

  constructor(readonly url = URL) {}

  isRunning(): boolean {
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped += 1;
  }
}

function watched(restart: () => Promise<FakeDatabase>): {
  first: FakeDatabase;
  watch: DatabaseWatch;
  lost: Error[];
  lines: string[];
} {
  const first = new FakeDatabase();
  const lost: Error[] = [];
  const lines: string[] = [];
  const watch = new DatabaseWatch(first, {
    restart,
    log: (line) => lines.push(line),
    onLost: (reason) => lost.push(reason),
  });
  return { first, watch, lost, lines };
}

describe('the watch over the embedded database', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('leaves a database alone that runs', async () => {
    const restart = jest.fn(async () => new FakeDatabase());
    const { watch, lines } = watched(restart);
    await jest.advanceTimersByTimeAsync(5_000);
    await watch.stop();
    expect(restart).not.toHaveBeenCalled();
    expect(lines).toEqual([]);
  });

  it('starts it again once when it is gone, and stops the new one at the end', async () => {
    const second = new FakeDatabase();
    const restart = jest.fn(async () => second);
    const { first, watch, lost, lines } = watched(restart);
    first.running = false;
    await jest.advanceTimersByTimeAsync(5_000);
    await watch.stop();
    expect(restart).toHaveBeenCalledTimes(1);
    expect(lost).toEqual([]);
    expect(lines).toHaveLength(2);
    expect([first.stopped, second.stopped]).toEqual([0, 1]);
  });

  it.each([
    ['it cannot be started', () => Promise.reject(new Error('no space left'))],
    ['it took another address', async () => new FakeDatabase('postgres://127.0.0.1:5434/liandiao')],
  ])('says once that the database is lost when %s', async (_, restart) => {
    const { first, watch, lost } = watched(restart);
    first.running = false;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(lost).toHaveLength(1);
    await watch.stop();
  });
});
