import { Readable, Writable } from 'node:stream';
import { run } from '../run.js';

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as an operator uses it, on a database of the spec. */
export async function commandLine(databaseUrl: string, args: readonly string[], stdin = ''): Promise<Said> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const code = await run([...args], {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout,
    stderr,
    terminal: false,
    environment: { DATABASE_URL: databaseUrl, LIANDIAO_MASTER_KEY: Buffer.alloc(32, 5).toString('base64') },
  });
  return { code, out: stdout.text, err: stderr.text };
}
