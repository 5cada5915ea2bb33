/** One line of a text file, without its end; or why it cannot be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'too-long' | 'not-utf8' };

/**
 * Longest line that is looked at, in bytes. Far above any lawful record; a longer one is counted and passed over without
 * being held in memory.
 */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Collects the bytes of one line until it is complete or too long to keep. */
class LineBuffer {
  private parts: Buffer[] = [];
  private bytes = 0;
  private tooLong = false;

  constructor(private readonly limit: number) {}

  get empty(): boolean {
    return this.bytes === 0;
  }

  add(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes > this.limit) {
      this.tooLong = true;
      this.parts = [];
    } else {
      this.parts.push(part);
    }
  }

  take(number: number): Line {
    const joined = Buffer.concat(this.parts);
    const tooLong = this.tooLong;
    this.parts = [];
    this.bytes = 0;
    this.tooLong = false;
    if (tooLong) return { number, fault: 'too-long' };
    const end = joined.at(-1) === CARRIAGE_RETURN ? joined.length - 1 : joined.length;
    try {
      // A byte order mark is dropped by the decoder; bytes that are no UTF-8 are an error, never a replacement character.
      return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(joined.subarray(0, end)) };
    } catch {
      return { number, fault: 'not-utf8' };
    }
  }
}

/**
 * Lines of a byte stream, one at a time: LF or CRLF, with or without a last line end or byte order mark. Holds at most one
 * line, so files of any size can be read.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer | string>,
  limit: number = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  const line = new LineBuffer(limit);
  let number = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      line.add(bytes.subarray(start, end));
      number += 1;
      yield line.take(number);
      start = end + 1;
    }
    if (start < bytes.length) line.add(bytes.subarray(start));
  }
  if (!line.empty) yield line.take(number + 1);
}
