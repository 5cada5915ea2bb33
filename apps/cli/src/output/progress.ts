import type { CliIo } from '../command.js';

const REDRAW_MILLISECONDS = 100;
const PLAIN_LINE_MILLISECONDS = 5_000;

export interface Progress {
  /** `done` of `total` (null: not known) pieces of work. */
  report(done: number, total: number | null): void;
  finish(text: string): void;
}

/**
 * Long work shows that it goes on: one line that is redrawn on a terminal, and a plain line every few seconds elsewhere,
 * so that a log stays readable. Everything goes to stderr; stdout belongs to the result.
 */
export function progress(io: CliIo, label: string, now: () => number = Date.now): Progress {
  const interval = io.terminal ? REDRAW_MILLISECONDS : PLAIN_LINE_MILLISECONDS;
  let last = now();
  const write = (text: string, end: boolean): void => {
    if (io.terminal) io.stderr.write(`\r\u001b[2K${text}${end ? '\n' : ''}`);
    else io.stderr.write(`${text}\n`);
  };
  return {
    report(done, total) {
      if (now() - last < interval) return;
      last = now();
      const share = total === null || total === 0 ? '' : ` / ${total} (${Math.floor((done / total) * 100)}%)`;
      write(`${label} ${done}${share}`, false);
    },
    finish(text) {
      write(text, true);
    },
  };
}
