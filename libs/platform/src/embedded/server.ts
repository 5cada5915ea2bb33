import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './binaries.js';
import { hasRemains, readPidFile, serverEnvironment, servesDirectory } from './cluster.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 20;
const LARGEST_LOG_BYTES = 10_000_000;

export interface Launch {
  readonly native: string;
  readonly dataDir: string;
  readonly account: Account;
  readonly port: number;
  /** True: the server ends when this process ends, even by kill -9 (Linux). */
  readonly diesWithParent: boolean;
  /** No durability: for tests only. */
  readonly fast: boolean;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The server could not take its port, or the remains of a killed one still hold its memory: trying again helps. */
export class TryAgain extends Error {}

/** Starts a postmaster and waits until it takes connections. */
export async function launch(options: Launch): Promise<ChildProcess> {
  const logFile = path.join(options.dataDir, 'server.log');
  const log = openLog(logFile, options.account);
  const offset = fs.fstatSync(log).size;
  const [command, ...args] = commandLine(options);
  // An own session: Ctrl-C goes to the application, which stops the server when it has closed its own connections.
  const server = spawn(command, args, {
    ...(command === 'setpriv' ? {} : options.account),
    cwd: options.dataDir,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  server.unref();
  const ended: { how?: string } = {};
  server.once('error', (error) => (ended.how = error.message));
  server.once('exit', (code, signal) => (ended.how = `exit ${code ?? signal}`));
  const isReady = (): boolean => {
    const file = readPidFile(options.dataDir);
    return file?.status === 'ready' && file.pid === server.pid;
  };
  await until(() => isReady() || ended.how !== undefined, START_TIMEOUT_MS);
  if (ended.how === undefined && isReady()) return server;
  const said = fs.readFileSync(logFile).subarray(offset).toString('utf8').slice(-1_500);
  if (/shared memory block|Address already in use|lock file/.test(said)) throw new TryAgain(said);
  throw new Error(`PostgreSQL did not start (${ended.how ?? 'no answer'}): ${said}`);
}

function openLog(file: string, { uid, gid }: Account): number {
  if (fs.existsSync(file) && fs.statSync(file).size > LARGEST_LOG_BYTES) fs.truncateSync(file);
  const log = fs.openSync(file, 'a', 0o600);
  if (uid !== undefined && gid !== undefined) fs.fchownSync(log, uid, gid);
  return log;
}

function commandLine({ native, dataDir, account, port, diesWithParent, fast }: Launch): [string, ...string[]] {
  const settings = { ...SETTINGS, ...(fast ? NOT_DURABLE : {}) };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres: [string, ...string[]] = [
    path.join(native, 'bin', 'postgres'),
    '-D',
    dataDir,
    '-p',
    `${port}`,
    ...parameters,
  ];
  if (!diesWithParent || spawnSync('setpriv', ['--version']).status !== 0) return postgres;
  // The death signal must be set after the change of account, which would clear it: setpriv does both in this order.
  const change =
    account.uid === undefined ? [] : [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return ['setpriv', ...change, '--pdeathsig', 'INT', ...postgres];
}

/** Waits until the server of this directory has become ready or is gone. */
export async function settled(dataDir: string): Promise<void> {
  await until(() => {
    const file = readPidFile(dataDir);
    return !file || file.status === 'ready' || !servesDirectory(file.pid, dataDir);
  }, STOP_TIMEOUT_MS);
}

/** Waits until what a killed postmaster left behind has ended by itself. @throws Error when it does not */
export async function remainsEnded(dataDir: string): Promise<void> {
  if (await until(() => !hasRemains(dataDir), STOP_TIMEOUT_MS)) return;
  throw new Error(`processes of a PostgreSQL that was killed still work in ${dataDir}: end them first`);
}

/** Fast shutdown: rolls back, disconnects, writes a checkpoint; immediate shutdown when that takes too long. */
export async function stopServer(dataDir: string): Promise<void> {
  const file = readPidFile(dataDir);
  if (!file || !servesDirectory(file.pid, dataDir)) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(file.pid, signal);
    if (await until(() => !servesDirectory(file.pid, dataDir), STOP_TIMEOUT_MS)) return;
  }
  throw new Error(`PostgreSQL ${file.pid} in ${dataDir} does not stop`);
}

/** False when the time is over first. */
async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() >= deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
