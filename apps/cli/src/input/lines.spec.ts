import { type Line, readLines } from './lines.js';
import { readRows, type Row } from './records.js';

async function* chunksOf(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

const texts = (lines: readonly Line[]): (string | undefined)[] =>
  lines.map((line) => ('text' in line ? line.text : line.fault));

describe('readLines', () => {
  it.each([1, 2, 3, 7, 1000])(
    'gives the same lines in chunks of %d bytes, with Chinese cut in the middle',
    async (size) => {
      const lines = await all(readLines(chunksOf('邻里\r\n\r\n合同\n最后一行', size)));
      expect(texts(lines)).toEqual(['邻里', '', '合同', '最后一行']);
      expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 4]);
    },
  );

  it('drops a byte order mark', async () => {
    expect(texts(await all(readLines(chunksOf('\ufeff{"a":1}\n', 4))))).toEqual(['{"a":1}']);
  });

  it('passes over a line that is too long and goes on with the next one', async () => {
    const lines = await all(readLines(chunksOf(`ab\n${'x'.repeat(50)}\ncd`, 8), 20));
    expect(texts(lines)).toEqual(['ab', 'too-long', 'cd']);
  });

  it('never guesses at bytes that are no UTF-8', async () => {
    const lines = await all(readLines(chunksOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]), 2)));
    expect(texts(lines)).toEqual(['a', 'not-utf8', 'b']);
  });

  it('gives nothing for an empty file and no extra line for a last line end', async () => {
    expect(await all(readLines(chunksOf('', 8)))).toEqual([]);
    expect(texts(await all(readLines(chunksOf('a\n', 8))))).toEqual(['a']);
  });
});

describe('readRows', () => {
  const faults = (rows: readonly Row[]): unknown[] => rows.map((row) => (row.fault ? row.fault.code : row.value));

  it('counts blank lines without giving rows for them, and names the line of a broken row', async () => {
    const rows = await all(readRows(chunksOf('\n{"id":"a"}\n  \n{"id":\n[1]', 16)));
    expect(faults(rows)).toEqual([{ id: 'a' }, 'LINE_NOT_JSON', [1]]);
    expect(rows.map((row) => row.line)).toEqual([2, 4, 5]);
  });
});
