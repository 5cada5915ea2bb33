import readline from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { CliIo } from '../command.js';
import { UsageError } from '../command.js';

/** Asked for without an echo on a terminal; otherwise the first line of standard input. */
export async function readPassword(io: CliIo): Promise<string> {
  const onTerminal = 'isTTY' in io.stdin && io.stdin.isTTY === true;
  if (onTerminal) io.stderr.write('密码 password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = readline.createInterface({ input: io.stdin, output: silent, terminal: onTerminal });
  try {
    for await (const line of lines) {
      if (onTerminal) io.stderr.write('\n');
      return line;
    }
  } finally {
    lines.close();
  }
  throw new UsageError(
    '没有读到密码（从终端输入，或由标准输入给出一行）。 No password: type it, or give one line on stdin.',
  );
}
