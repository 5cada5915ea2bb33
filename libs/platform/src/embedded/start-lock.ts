import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, processIdentity } from './process-identity.js';

const WAIT_MS = 90_000;

let counter = 0;

/** One start at a time for a data directory, across processes. A lock whose holder is dead is taken over. */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = `${dataDir}.lock`;
  const deadline = Date.now() + WAIT_MS;
  while (!tryLock(lock)) {
    if (Date.now() > deadline) throw new Error(`another start of ${dataDir} has not finished: see ${lock}`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** The lock appears together with its content (hard link), so nobody ever reads a half-written one. */
function tryLock(lock: string): boolean {
  counter += 1;
  const draft = `${lock}.${process.pid}.${counter}`;
  fs.writeFileSync(draft, processIdentity(process.pid) ?? '');
  try {
    fs.linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeIfHolderIsDead(lock);
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function removeIfHolderIsDead(lock: string): void {
  try {
    if (!isSameProcess(fs.readFileSync(lock, 'utf8'))) fs.rmSync(lock, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // Released meanwhile.
  }
}
