import type { EventStore } from '../event-store.js';
import { idsOf, newCategory, newEvent, newEvents, newStream, type StoreUnderTest, written } from './fixtures.js';

const MEGABYTE = 1_000_000;

/** Reading streams and the whole log, and that nothing is changed on the way. */
export function describeReads(under: () => StoreUnderTest): void {
  const store = (): EventStore => under().store;

  describe('reading a stream', () => {
    it('finds nothing where there is no stream', async () => {
      expect(await store().readStream(newStream())).toEqual([]);
      expect(await store().readStream(newStream(), { direction: 'backwards', limit: 1 })).toEqual([]);
    });

    it('goes forwards and backwards, from a revision, up to a limit', async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(10));
      const revisions = async (options: Parameters<EventStore['readStream']>[1]): Promise<number[]> =>
        (await store().readStream(name, options)).map((event) => event.revision);
      expect(await revisions({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await revisions({ from: 7 })).toEqual([7, 8, 9]);
      expect(await revisions({ from: 3, limit: 2 })).toEqual([3, 4]);
      expect(await revisions({ from: 10 })).toEqual([]);
      expect(await revisions({ limit: 0 })).toEqual([]);
      expect(await revisions({ direction: 'backwards', limit: 3 })).toEqual([9, 8, 7]);
      expect(await revisions({ direction: 'backwards', from: 2 })).toEqual([2, 1, 0]);
      expect(await revisions({ direction: 'backwards', from: 0 })).toEqual([0]);
    });

    it('reads a stream of 1,000 events whole and in order', async () => {
      const name = newStream();
      const events = newEvents(1_000);
      await store().append(name, 'absent', events.slice(0, 400));
      await store().append(name, 399, events.slice(400));
      const read = await store().readStream(name);
      expect(idsOf(read)).toEqual(idsOf(events));
      expect(read.map((event) => event.revision)).toEqual(events.map((_, index) => index));
    });

    it('refuses bounds that mean nothing', async () => {
      await expect(store().readStream(newStream(), { from: -1 })).rejects.toThrow(TypeError);
      await expect(store().readAll({ limit: 1.5 })).rejects.toThrow(TypeError);
    });
  });

  describe('what was written comes back byte for byte', () => {
    it.each<[string, string]>([
      ['Chinese text', JSON.stringify({ 案由: '物业纠纷', 诉求: '退还“停车费”1200元，并书面道歉。' })],
      ['characters outside of the basic plane', JSON.stringify({ name: '𠮷𫖯👪' })],
      ['line separators', '{"text":"a\u2028b\u2029c"}'],
      ['control characters as JSON escapes', JSON.stringify({ text: '\u0000\u0001\u001f\u007f' })],
      ['quotes, backslashes and braces', JSON.stringify({ text: '{"a":\\"b\\",\'c\'} NULL \\\\ ,{}' })],
      ['numbers and nothing', JSON.stringify({ big: 1e21, small: -0.000001, none: null, list: [], empty: '' })],
      ['white space, key order and number formats as written', '{ "b" : 1.0,\n\t"a":2E3, "b": 1 }'],
    ])('%s', async (_, data) => {
      const name = newStream();
      const event = newEvent(data, { note: data });
      await store().append(name, 'absent', [event]);
      expect((await store().readStream(name)).map(written)).toEqual([written(event)]);
    });

    it('an event of 1 MB', async () => {
      const name = newStream();
      const event = newEvent({ text: '调'.repeat(MEGABYTE / 3) });
      await store().append(name, 'absent', [event]);
      const [read] = await store().readStream(name);
      expect(read?.data === event.data).toBe(true);
    });

    it('the time at which the store wrote it', async () => {
      const name = newStream();
      await store().append(name, 'absent', newEvents(1));
      const [read] = await store().readStream(name);
      expect(read?.created.getTime()).toBeGreaterThan(Date.parse('2020-01-01'));
    });
  });

  describe('reading the whole log', () => {
    it('gives the events of all streams in the order in which they were written', async () => {
      const category = newCategory();
      const after = await store().head();
      const events = newEvents(6);
      for (const [index, event] of events.entries()) await store().append(`${category}-${index % 2}`, 'any', [event]);
      const read = await store().readAll({ after, prefixes: [`${category}-`] });
      expect(idsOf(read)).toEqual(idsOf(events));
      expect(await store().head()).toBe(read.at(-1)?.position);
    });

    it('filters by any of several stream prefixes, up to a limit, after a position', async () => {
      const [one, two, three] = [newCategory(), newCategory(), newCategory()];
      const after = await store().head();
      for (const category of [one, two, three, one, two, three]) {
        await store().append(`${category}-1`, 'any', newEvents(1));
      }
      const read = await store().readAll({ after, prefixes: [`${one}-`, `${three}-`] });
      expect(read.map((event) => event.stream)).toEqual([`${one}-1`, `${three}-1`, `${one}-1`, `${three}-1`]);
      const second = await store().readAll({ after: read[0]?.position, prefixes: [`${one}-`, `${three}-`], limit: 2 });
      expect(idsOf(second)).toEqual(idsOf(read.slice(1, 3)));
    });

    it('takes a prefix as text: its special characters match themselves only', async () => {
      const category = newCategory();
      const after = await store().head();
      await store().append(`${category}_a%b`, 'absent', newEvents(1));
      expect(await store().readAll({ after, prefixes: [`${category}%`] })).toEqual([]);
      expect(await store().readAll({ after, prefixes: [`${category}.`] })).toEqual([]);
      expect(await store().readAll({ after, prefixes: [`${category}_a%`] })).toHaveLength(1);
    });
  });
}
