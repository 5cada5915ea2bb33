import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const KEY_BYTES = 32;
const FILE = 'master.key';

export interface MasterKeySource {
  /** `LIANDIAO_MASTER_KEY`: 32 bytes in base64. Comes first. */
  readonly base64?: string | undefined;
  /** Where `master.key` lies or is made, once, readable by its owner only. */
  readonly dataDir?: string | undefined;
}

/**
 * The key that wraps the keys of all subjects. Whoever loses it loses every personal text; it belongs into a backup of its
 * own, never beside the database.
 *
 * @throws Error when it is malformed, or when there is neither a key nor a directory to make one in
 */
export function masterKey({ base64, dataDir }: MasterKeySource): Buffer {
  if (base64) return decode(base64, 'LIANDIAO_MASTER_KEY');
  if (!dataDir) throw new Error('LIANDIAO_MASTER_KEY is not set: 32 random bytes in base64');
  const file = path.join(dataDir, FILE);
  return readKey(file) ?? makeKey(dataDir, file);
}

/** Keys for different purposes from one: knowing one of them says nothing about another (RFC 5869). */
export function derivedKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `liandiao ${purpose}`, KEY_BYTES));
}

function decode(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64').replace(/=+$/, '') !== text.trim().replace(/=+$/, '')) {
    throw new Error(`${source} is not ${KEY_BYTES} bytes in base64`);
  }
  return key;
}

function readKey(file: string): Buffer | null {
  try {
    return decode(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Appears as a whole (hard link) and on disk before it is used; of two starts at once, one wins and both use its key. */
function makeKey(dataDir: string, file: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeDurably(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
  try {
    linkSync(draft, file);
    syncDirectory(dataDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return decode(readFileSync(file, 'utf8'), file);
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
