import { comparePositions, type EventBatch, type EventStore, type StoredEvent } from '../event-store.js';
import { consume, idsOf, newCategory, newEvent, newEvents, signal, type StoreUnderTest } from './fixtures.js';

const WRITERS = 10;

/** Catch-up subscriptions: order, nothing skipped, nothing twice, back-pressure, ending. */
export function describeSubscriptions(under: () => StoreUnderTest): void {
  const store = (): EventStore => under().store;

  const eventsPerWriter = (): number => under().eventsPerWriter ?? 300;

  async function writeAll(category: string): Promise<void> {
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const own = writer % 2 === 0 ? store() : under().other;
        for (let index = 0; index < eventsPerWriter(); index += 1) {
          await own.append(`${category}-${writer}`, index === 0 ? 'absent' : index - 1, [newEvent({ writer, index })]);
        }
      }),
    );
  }

  it('hands over what is there and says when it has caught up', async () => {
    const category = newCategory();
    const after = await store().head();
    const events = newEvents(25);
    await store().append(`${category}-1`, 'absent', events);
    const got = await consume(
      store(),
      { after, prefixes: [`${category}-`], batchSize: 10 },
      (_, batch) => batch.caughtUp,
    );
    expect(idsOf(got)).toEqual(idsOf(events));
  });

  it('says at once that there is nothing', async () => {
    const after = await store().head();
    const got = await consume(store(), { after }, (_, batch) => batch.caughtUp);
    expect(got).toEqual([]);
  });

  it(`skips nothing and keeps the order while ${WRITERS} writers append`, async () => {
    const category = newCategory();
    const after = await store().head();
    const total = WRITERS * eventsPerWriter();
    const all = consume(store(), { after, batchSize: 64 }, (events) => ofCategory(events, category).length >= total);
    const filtered = consume(under().other, { after, prefixes: [`${category}-`] }, (events) => events.length >= total);
    await writeAll(category);
    const delivered = ofCategory(await all, category);
    assertWholeAndOrdered(delivered);
    expect(idsOf(await filtered)).toEqual(idsOf(delivered));
    expect(idsOf(await store().readAll({ after, prefixes: [`${category}-`] }))).toEqual(idsOf(delivered));
  }, 60_000);

  it('goes on from any checkpoint without a gap or a repeat', async () => {
    const category = newCategory();
    let after = await store().head();
    const [events, noise] = [newEvents(60), newEvents(60)];
    for (let index = 0; index < 60; index += 5) {
      await store().append(`${category}-1`, 'any', events.slice(index, index + 5));
      await store().append(`${category}x-1`, 'any', noise.slice(index, index + 5));
    }
    const got: StoredEvent[] = [];
    while (got.length < events.length) {
      // One batch per subscription, as if the consumer died after each.
      const options = { after, prefixes: [`${category}-`], batchSize: 7 };
      got.push(
        ...(await consume(
          store(),
          options,
          () => true,
          (batch) => void (after = batch.checkpoint),
        )),
      );
    }
    expect(idsOf(got)).toEqual(idsOf(events));
  });

  it('moves its checkpoint on over events that the filter holds back, never ahead of what was read', async () => {
    const category = newCategory();
    const after = await store().head();
    await store().append(`${category}x-1`, 'absent', newEvents(200));
    const options = { after, prefixes: [`${category}-`] };
    const batches: EventBatch[] = [];
    await consume(
      store(),
      options,
      (_, batch) => batch.caughtUp,
      (batch) => void batches.push(batch),
    );
    const checkpoint = batches.at(-1)?.checkpoint ?? after;
    expect(comparePositions(checkpoint, after)).toBe(1);
    const event = newEvent();
    await store().append(`${category}-1`, 'absent', [event]);
    const got = await consume(store(), { ...options, after: checkpoint }, (events) => events.length > 0);
    expect(idsOf(got)).toEqual([event.id]);
  });

  it('moves its live checkpoint to the head behind a few events that the filter holds back', async () => {
    const category = newCategory();
    let head = '';
    const event = newEvent();
    const got = await consume(
      store(),
      { after: await store().head(), prefixes: [`${category}-`] },
      (_, batch) => head !== '' && comparePositions(batch.checkpoint, head) >= 0,
      async (batch) => {
        if (head !== '' || !batch.caughtUp) return;
        await store().append(`${category}-1`, 'absent', [event]);
        // Fewer than any interval at which a server tells its place, and nothing after them.
        const { position } = await under().other.append(`${category}x-1`, 'absent', newEvents(3));
        head = position;
      },
    );
    expect(idsOf(got)).toEqual([event.id]);
  }, 10_000);

  it('hands over live events by a wake-up, written here or by another process', async () => {
    const category = newCategory();
    const after = await store().head();
    const caughtUp = signal();
    const got = consume(
      store(),
      { after, prefixes: [`${category}-`] },
      (events) => events.length === 2,
      (batch) => (batch.caughtUp ? caughtUp.reach() : undefined),
    );
    await caughtUp.reached;
    const [here, there] = [newEvent(), newEvent()];
    await store().append(`${category}-1`, 'absent', [here]);
    await under().other.append(`${category}-1`, 0, [there]);
    expect(idsOf(await got)).toEqual([here.id, there.id]);
  });

  it('loses nothing and stays within its batches when the consumer is slower than the writers', async () => {
    const category = newCategory();
    const after = await store().head();
    const held = signal();
    const sizes: number[] = [];
    const got = consume(
      store(),
      { after, prefixes: [`${category}-`], batchSize: 100 },
      (events) => events.length === WRITERS * eventsPerWriter(),
      async (batch) => {
        sizes.push(batch.events.length);
        await held.reached;
      },
    );
    await writeAll(category);
    held.reach();
    assertWholeAndOrdered(await got);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  }, 60_000);

  describe('ending', () => {
    it('ends quietly while it waits', async () => {
      const abort = new AbortController();
      const after = await store().head();
      for await (const batch of store().subscribe({ after, signal: abort.signal })) {
        if (batch.caughtUp) setImmediate(() => abort.abort());
      }
      expect(abort.signal.aborted).toBe(true);
    });

    it('hands over nothing when it was ended before it began', async () => {
      await store().append(`${newCategory()}-1`, 'absent', newEvents(1));
      const batches: EventBatch[] = [];
      for await (const batch of store().subscribe({ after: '0', signal: AbortSignal.abort() })) batches.push(batch);
      expect(batches).toEqual([]);
    });

    it('hands over nothing more after the end, however much is there', async () => {
      const category = newCategory();
      const after = await store().head();
      await store().append(`${category}-1`, 'absent', newEvents(50));
      const abort = new AbortController();
      const batches: EventBatch[] = [];
      for await (const batch of store().subscribe({ after, batchSize: 10, signal: abort.signal })) {
        batches.push(batch);
        abort.abort();
      }
      expect(batches).toHaveLength(1);
    });
  });
}

function ofCategory(events: readonly StoredEvent[], category: string): StoredEvent[] {
  return events.filter((event) => event.stream.startsWith(`${category}-`));
}

function assertWholeAndOrdered(events: readonly StoredEvent[]): void {
  expect(new Set(idsOf(events)).size).toBe(events.length);
  const last = new Map<string, number>();
  for (const event of events) {
    expect(event.revision).toBe((last.get(event.stream) ?? -1) + 1);
    last.set(event.stream, event.revision);
  }
  for (const [index, event] of events.slice(1).entries()) {
    expect(comparePositions((events[index] as StoredEvent).position, event.position)).toBe(-1);
  }
}
