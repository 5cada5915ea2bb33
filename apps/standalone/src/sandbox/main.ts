import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@platform/embedded';
import { masterKey } from '@platform/privacy';
import type {
  SandboxMessage,
  SandboxOptions,
  SandboxQuestion,
} from '../../../partner/src/conformance/sandbox-protocol.js';
import { Shutdown } from '../shutdown.js';
import { Sandbox } from './sandbox.js';

/** Others may pass through a folder of PostgreSQL, which runs under an account of its own where this runs as root. */
const PASSABLE = 0o711;

const say = (message: SandboxMessage): void => void process.send?.(message);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Started by `npm run partner -- conformance`, in a process of its own; nothing of it outlives that. */
async function main(options: SandboxOptions, shutdown: Shutdown): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liandiao-sandbox-'));
  chmodSync(folder, PASSABLE);
  shutdown.add({ name: 'folder', stop: async () => rmSync(folder, { recursive: true, force: true }) });
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    port: 0,
    mode: 'child',
    fast: true,
  });
  shutdown.add({ name: 'PostgreSQL', stop: () => postgres.stop() });
  const key = masterKey({ dataDir: options.keyFolder });
  const password = randomBytes(18).toString('base64url');
  const sandbox = await Sandbox.start(options, { databaseUrl: postgres.url, masterKey: key, password });
  shutdown.add({ name: 'api', stop: () => sandbox.app.close() });
  const { publicKey, privateKey, ...credentials } = sandbox.credentials(key);
  const host = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  const platform = `http://${host}:${sandbox.port}`;
  process.on('message', (message) => void answer(sandbox, message as SandboxQuestion));
  say({ ready: { platform, password, ...credentials, signingKey: { publicKey, privateKey } } });
}

async function answer(sandbox: Sandbox, { id, name, question }: SandboxQuestion): Promise<void> {
  try {
    const call = sandbox.calls[name] as (question: unknown) => Promise<unknown>;
    say({ id, answer: (await call(question)) ?? null });
  } catch (error) {
    say({ id, error: messageOf(error) });
  }
}

const shutdown = new Shutdown(() => undefined);
shutdown.onSignals();
process.once('disconnect', () => void shutdown.run().then(() => process.exit(0)));
try {
  await main(JSON.parse(process.argv[2] ?? '{}') as SandboxOptions, shutdown);
} catch (error) {
  say({ failed: messageOf(error) });
  await shutdown.run();
  process.exitCode = 1;
  process.disconnect?.();
}
