import fs from 'node:fs';
import { isSameProcess, processIdentity } from './process-identity.js';
import { withStartLock } from './start-lock.js';

/** Writes this process into the file, unless another one that still runs stands there: then false. */
export function claim(file: string): Promise<boolean> {
  return withStartLock(file, async () => {
    const identity = processIdentity(process.pid) ?? '';
    const holder = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    if (holder !== null && holder !== identity && isSameProcess(holder)) return false;
    fs.writeFileSync(file, identity, { mode: 0o600 });
    return true;
  });
}
