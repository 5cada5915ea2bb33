import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Server } from '../../faults/server.js';

/** The demo as `npm start` runs it, on a port and in a data folder of its own. */
export interface RunningDemo {
  readonly url: string;
  stop(): Promise<void>;
}

/** `node <file>` of the start script: npm itself adds nothing but a process that signals must pass. */
function startScript(): string {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const [program, file] = scripts.start.split(' ');
  if (program !== 'node' || !file) throw new Error(`npm start is no longer "node FILE": ${scripts.start}`);
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** `LIANDIAO_WALK_URL`: walk through a demo that runs already, while working on pages. */
export async function runningDemo(): Promise<RunningDemo> {
  const url = process.env['LIANDIAO_WALK_URL'];
  if (url) return { url, stop: async () => undefined };
  const data = mkdtempSync(path.join(os.tmpdir(), 'liandiao-walk-'));
  chmodSync(data, 0o777); // PostgreSQL runs under an account of its own where the tests run as root.
  const environment = { LIANDIAO_DATA: path.join(data, 'data'), PORT: String(await freePort()), LIANDIAO_DEMO: 'yes' };
  const server = await Server.start(environment, path.resolve(startScript()));
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
