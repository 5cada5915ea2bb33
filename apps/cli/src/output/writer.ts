import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes whole lines and waits while the reader is slower, so that a big output is never held in memory. */
export async function writeLine(stream: Writable, text: string): Promise<void> {
  if (!stream.write(`${text}\n`)) await once(stream, 'drain');
}

export function writeJson(stream: Writable, value: unknown): Promise<void> {
  return writeLine(stream, JSON.stringify(value));
}
