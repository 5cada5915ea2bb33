import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './binaries.js';

export const USER = 'liandiao';
const MAJOR_VERSION = '18';
const PASSWORD_FILE = 'liandiao.password';

export interface PidFile {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`, ... as the postmaster writes it. */
  readonly status: string;
}

export function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C' };
}

function handOver(file: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
}

/**
 * Makes the data directory where there is none yet. initdb works in a directory of its own that is renamed at the end:
 * a crash in the middle leaves nothing that looks like a cluster.
 */
export function ensureCluster(native: string, dataDir: string, account: Account, fast: boolean): void {
  const parent = path.dirname(dataDir);
  fs.mkdirSync(parent, { recursive: true }); // Separately: `recursive` with a mode would close the parent too.
  assertReachable(parent, account);
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    assertVersion(dataDir);
    return;
  }
  if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} is not empty and holds no PostgreSQL cluster: choose another data directory`);
  }
  removeLeftovers(dataDir);
  const draft = fs.mkdtempSync(`${dataDir}.initdb-`);
  try {
    handOver(draft, account);
    initialise(native, draft, account, fast);
    fs.renameSync(draft, dataDir);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** The account must be able to walk down to the directory; root could read it all the same and would not notice. */
function assertReachable(directory: string, account: Account): void {
  if (account.uid === undefined) return;
  if (spawnSync('ls', ['-d', `${directory}/.`], { ...account }).status === 0) return;
  throw new Error(
    `the data directory in ${directory} cannot be reached by the account that PostgreSQL runs under (uid ${account.uid}): ` +
      'set LIANDIAO_DATA to a directory outside of root-only folders',
  );
}

function assertVersion(dataDir: string): void {
  const version = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION) {
    throw new Error(`${dataDir} was made by PostgreSQL ${version}, the programs here are ${MAJOR_VERSION}`);
  }
}

function removeLeftovers(dataDir: string): void {
  const prefix = `${path.basename(dataDir)}.initdb-`;
  for (const name of fs.readdirSync(path.dirname(dataDir))) {
    if (name.startsWith(prefix)) fs.rmSync(path.join(path.dirname(dataDir), name), { recursive: true, force: true });
  }
}

function initialise(native: string, directory: string, account: Account, fast: boolean): void {
  const secret = `${directory}.password`;
  fs.writeFileSync(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  handOver(secret, account);
  const place = ['-D', directory, '-U', USER, '--pwfile', secret];
  const access = ['--auth-local=scram-sha-256', '--auth-host=scram-sha-256'];
  const texts = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = [place, access, texts, fast ? ['--no-sync'] : []].flat();
  const run = spawnSync(path.join(native, 'bin', 'initdb'), options, {
    ...account,
    cwd: directory,
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    fs.rmSync(secret, { force: true });
    throw new Error(`initdb failed: ${run.stderr || String(run.error)}`);
  }
  fs.renameSync(secret, path.join(directory, PASSWORD_FILE));
}

export function readPassword(dataDir: string): string {
  return fs.readFileSync(path.join(dataDir, PASSWORD_FILE), 'utf8').trim();
}

export function readPidFile(dataDir: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** True only when this process is a postgres that works in this data directory. */
export function servesDirectory(pid: number, dataDir: string): boolean {
  try {
    const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(dataDir);
  } catch {
    return process.platform !== 'linux' && commandLineNames(pid, dataDir);
  }
}

/** True while any process of a server works in this directory, be its postmaster dead or not (Linux). */
export function hasRemains(dataDir: string): boolean {
  if (process.platform !== 'linux') return false;
  return fs.readdirSync('/proc').some((name) => /^\d+$/.test(name) && servesDirectory(Number(name), dataDir));
}

/** For platforms without /proc. */
function commandLineNames(pid: number, dataDir: string): boolean {
  const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.includes('postgres') && listed.stdout.includes(dataDir);
}
