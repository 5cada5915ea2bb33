// One PostgreSQL for the whole run of the integration tests; it dies with this process, however that ends.
// Set TEST_DATABASE_URL to use a server of your own instead.
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadTypeScriptFolder } from './load-typescript.mjs';

export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } = await loadTypeScriptFolder('libs/platform/src/embedded');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liandiao-test-'));
  chmodSync(folder, 0o755); // PostgreSQL runs under another account when we are root.
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    port: 0,
    mode: 'child',
    fast: true,
  });
  process.env.TEST_DATABASE_URL = postgres.url;
  globalThis.liandiaoTestPostgres = { postgres, folder };
}
