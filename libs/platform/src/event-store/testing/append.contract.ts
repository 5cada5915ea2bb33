import { StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { AppendResult, EventStore, ExpectedRevision } from '../event-store.js';
import { idsOf, newEvent, newEvents, newStream, type StoreUnderTest } from './fixtures.js';

const ROUNDS = 40;

async function refusal(append: Promise<unknown>): Promise<{ expected: ExpectedRevision; actual: number }> {
  const error = await append.then(
    () => new Error('the append was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof WrongExpectedRevision)) throw error;
  return { expected: error.expected, actual: error.actual };
}

/** Expected revisions, races, repeats. */
export function describeAppends(under: () => StoreUnderTest): void {
  const store = (): EventStore => under().store;
  const asRepeat = (first: AppendResult): AppendResult => ({ ...first, repeated: under().tellsRepeats ?? true });

  describe('expected revision', () => {
    it('accepts the first events of a stream that must be absent', async () => {
      const appended = await store().append(newStream(), 'absent', newEvents(2));
      expect(appended).toMatchObject({ revision: 1, repeated: false });
    });

    it('accepts the exact last revision, any, and exists', async () => {
      const name = newStream();
      await store().append(name, 'any', newEvents(1));
      await store().append(name, 0, newEvents(2));
      await store().append(name, 'exists', newEvents(1));
      const last = await store().append(name, 'any', newEvents(1));
      expect(last.revision).toBe(4);
    });

    it('refuses absent where the stream exists, with its actual revision', async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(3));
      expect(await refusal(store().append(name, 'absent', newEvents(1)))).toEqual({ expected: 'absent', actual: 2 });
    });

    it('refuses exists and any exact revision where there is no stream', async () => {
      const name = newStream();
      expect(await refusal(store().append(name, 'exists', newEvents(1)))).toEqual({ expected: 'exists', actual: -1 });
      expect(await refusal(store().append(name, 0, newEvents(1)))).toEqual({ expected: 0, actual: -1 });
      expect(await store().readStream(name)).toEqual([]);
    });

    it.each([0, 3])('refuses revision %i where the last is 2', async (expected) => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(3));
      expect(await refusal(store().append(name, expected, newEvents(1)))).toEqual({ expected, actual: 2 });
      expect(await store().readStream(name)).toHaveLength(3);
    });

    it('gives positions that grow with every append', async () => {
      const first = await store().append(newStream(), 'absent', newEvents(1));
      const second = await store().append(newStream(), 'absent', newEvents(1));
      const between = await store().readAll({ after: first.position, limit: 1_000 });
      expect(between.map((event) => event.position)).toContain(second.position);
    });
  });

  describe('two writers at once', () => {
    it(`has exactly one winner in each of ${ROUNDS} rounds`, async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(1));
      for (let revision = 0; revision < ROUNDS; revision += 1) {
        const writers = [store(), under().other, store(), under().other];
        const attempts = await Promise.allSettled(writers.map((one) => one.append(name, revision, [newEvent()])));
        expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
        for (const attempt of attempts) {
          if (attempt.status === 'rejected')
            expect(attempt.reason).toMatchObject({ expected: revision, actual: revision + 1 });
        }
      }
      expect(await store().readStream(name)).toHaveLength(ROUNDS + 1);
    });

    it('has exactly one founder of a stream', async () => {
      const name = newStream();
      const founders = [store(), under().other, store()];
      const attempts = await Promise.allSettled(founders.map((one) => one.append(name, 'absent', newEvents(2))));
      expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
      expect(await store().readStream(name)).toHaveLength(2);
    });
  });

  describe('a repeated append (same ids, same expected revision)', () => {
    it.each<[string, ExpectedRevision]>([
      ['absent', 'absent'],
      ['any', 'any'],
    ])('of the first events with %s is answered as the first time and writes nothing', async (_, expected) => {
      const name = newStream();
      const events = newEvents(3);
      const first = await store().append(name, expected, events);
      const again = await under().other.append(name, expected, events);
      expect(again).toEqual(asRepeat(first));
      expect(idsOf(await store().readStream(name))).toEqual(idsOf(events));
    });

    it('is recognised after others have appended behind it', async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(1));
      const events = newEvents(2);
      const first = await store().append(name, 0, events);
      await store().append(name, 2, newEvents(5));
      expect(await store().append(name, 0, events)).toEqual(asRepeat(first));
      expect(await store().readStream(name)).toHaveLength(8);
    });

    it('of the same ids in another stream is no repeat', async () => {
      const events = newEvents(1);
      await store().append(newStream(), 'absent', events);
      expect(await store().append(newStream(), 'absent', events)).toMatchObject({ repeated: false });
    });

    it('is refused when only a part of the events is known', async () => {
      const name = newStream();
      const known = newEvents(2);
      await store().append(name, 'absent', known);
      expect(await refusal(store().append(name, 'absent', [...known, newEvent()]))).toMatchObject({ actual: 1 });
      expect(await refusal(store().append(name, 'any', [...known, newEvent()]))).toMatchObject({ actual: 1 });
      expect(await store().readStream(name)).toHaveLength(2);
    });

    it('is refused at another place of the stream', async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(1));
      const events = newEvents(1);
      await store().append(name, 0, events);
      await store().append(name, 1, newEvents(1));
      expect(await refusal(store().append(name, 'absent', events))).toMatchObject({ actual: 2 });
    });
  });

  describe('what no store takes', () => {
    it.each<[string, () => Promise<unknown>]>([
      ['an append of nothing', () => store().append(newStream(), 'any', [])],
      ['a negative revision', () => store().append(newStream(), -1, newEvents(1))],
      ['an id that is no UUID', () => store().append(newStream(), 'any', [{ ...newEvent(), id: 'x' }])],
      ['a system stream', () => store().append('$settings', 'any', newEvents(1))],
      ['a raw U+0000', () => store().append(newStream(), 'any', [newEvent('"\u0000"')])],
      ['half a surrogate pair', () => store().append(newStream(), 'any', [newEvent('"\ud842"')])],
      [
        'the same id twice',
        () => {
          const event = newEvent();
          return store().append(newStream(), 'any', [event, event]);
        },
      ],
    ])('refuses %s, and takes the next append', async (_, append) => {
      await expect(append()).rejects.toThrow(TypeError);
      await store().append(newStream(), 'absent', newEvents(1));
    });
  });

  it('says that it is unavailable after it was closed, and writes nothing', async () => {
    const name = newStream();
    await under().other.close();
    await expect(under().other.append(name, 'any', newEvents(1))).rejects.toThrow(StoreUnavailable);
    expect(await store().readStream(name)).toEqual([]);
  });
}
