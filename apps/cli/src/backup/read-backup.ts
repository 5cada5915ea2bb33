import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ChainVerifier, SealTree } from '@platform/event-store';
import { UnavailableError } from '../command.js';
import { sealedLeaf } from '../log/log-seal.js';
import { type BackupLine, type LineOf, parseLine } from './backup-lines.js';

/** The lines of a backup, one after another. */
export async function* backupLines(file: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  for await (const line of createInterface({ input: source.pipe(text), crlfDelay: Infinity })) yield parseLine(line);
}

export interface CheckedBackup {
  readonly manifest: LineOf<'manifest'>;
  readonly end: LineOf<'end'>;
}

/**
 * Reads a whole backup before anything of it is used.
 * @throws UnavailableError when it cannot be read, was cut off, or does not hold what its end says
 */
export async function checkBackup(
  file: string,
  report: (done: number, total: number | null) => void,
): Promise<CheckedBackup> {
  try {
    return await checked(file, report);
  } catch (cause) {
    if (cause instanceof UnavailableError) throw cause;
    throw new UnavailableError(`备份文件 ${file} 无法读取或不完整。 The backup cannot be read or is not whole.`, {
      cause,
    });
  }
}

async function checked(file: string, report: (done: number, total: number | null) => void): Promise<CheckedBackup> {
  const [tree, chains] = [new SealTree(), new ChainVerifier()];
  let manifest: LineOf<'manifest'> | null = null;
  let end: LineOf<'end'> | null = null;
  let rows = 0;
  for await (const line of backupLines(file)) {
    if (end) throw damaged('文件末尾之后还有内容 (something stands after the end)');
    if (line.kind === 'manifest') manifest = line;
    else if (line.kind === 'row') rows += 1;
    else if (line.kind === 'end') end = line;
    else {
      const event = { ...line, position: String(tree.size + 1), created: new Date(0) };
      const fault = chains.check(event);
      if (fault) throw damaged(`${fault.stream} #${fault.revision}: ${fault.reason}`);
      tree.add(sealedLeaf(event));
      report(tree.size, null);
    }
  }
  if (!manifest || !end) throw damaged('没有开头或结尾 (its beginning or its end is missing)');
  const isWhole = end.events === tree.size && end.rows === rows && end.root === tree.root();
  if (!isWhole) throw damaged('内容与结尾所记不符 (it does not hold what its end says)');
  return { manifest, end };
}

const damaged = (what: string): UnavailableError =>
  new UnavailableError(`备份文件已损坏：${what}。 The backup is damaged.`);
