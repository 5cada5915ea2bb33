import type { Configuration } from '@platform/configuration';
import { type EventStore, type EventToAppend, openEventStore, SealTree, START } from '@platform/event-store';
import pg from 'pg';
import { UnavailableError } from '../command.js';
import { isDense } from '../log/check-log.js';
import { sealedLeaf } from '../log/log-seal.js';
import { keyCheck, type LineOf } from './backup-lines.js';
import { moveSequences, PROCESS_TABLES, writeRows } from './kept-rows.js';
import { backupLines, type CheckedBackup } from './read-backup.js';

const BATCH = 500;
/** Pieces of attachments are large. */
const ROW_BATCH = 100;

type Report = (done: number, total: number | null) => void;

/**
 * Writes a checked backup into stores that hold nothing else. Safe to repeat after an interruption: events and rows that
 * are there already stay as they are. The processes take up their work only where positions come out the same; elsewhere
 * they begin at the first event and find every command already handled.
 * @throws UnavailableError when the stores hold something that the backup does not, or the master key is another one
 */
export async function restoreBackup(
  configuration: Configuration,
  file: string,
  { manifest, end }: CheckedBackup,
  report: Report,
): Promise<void> {
  if (manifest.keyCheck !== keyCheck(configuration.masterKey))
    throw new UnavailableError(
      '主密钥与备份时不同，恢复后个人信息无法读取；请设置原来的 LIANDIAO_MASTER_KEY，或把原来的 master.key 放入 LIANDIAO_DATA。 ' +
        'Another master key: set the one of the backup.',
    );
  const store = await openEventStore(configuration.eventStoreUrl);
  const client = new pg.Client({ connectionString: configuration.databaseUrl });
  await client.connect();
  try {
    await mustHoldNothingElse(store, file);
    await writeKept(client, file, (table) => !PROCESS_TABLES.includes(table));
    await writeEvents(store, file, (done) => report(done, end.events));
    if (manifest.dense && isDense(configuration.eventStoreUrl))
      await writeKept(client, file, (table) => PROCESS_TABLES.includes(table));
  } finally {
    await client.end();
    await store.close();
  }
}

/** Every event that is there must be the backup's event at the same place. */
async function mustHoldNothingElse(store: EventStore, file: string): Promise<void> {
  const tree = new SealTree();
  for (let after = START; ;) {
    const batch = await store.readAll({ after, limit: BATCH });
    for (const event of batch) tree.add(sealedLeaf(event));
    const last = batch.at(-1);
    if (!last) break;
    after = last.position;
  }
  if (tree.size === 0 || (await rootAt(file, tree.size)) === tree.root()) return;
  throw new UnavailableError(
    '目标库已有其他数据，不能恢复；请换一个空的 LIANDIAO_DATA 或数据库。 The target holds other data: restore into an empty one.',
  );
}

async function rootAt(file: string, size: number): Promise<string | null> {
  const tree = new SealTree();
  for await (const line of backupLines(file)) {
    if (line.kind !== 'event') continue;
    tree.add(sealedLeaf({ ...line, position: START, created: new Date(0) }));
    if (tree.size === size) return tree.root();
  }
  return null;
}

async function writeKept(client: pg.Client, file: string, isWanted: (table: string) => boolean): Promise<void> {
  const tables = new Set<string>();
  await client.query('begin');
  let waiting: LineOf<'row'>[] = [];
  const write = async (): Promise<void> => {
    const [first] = waiting;
    if (first)
      await writeRows(
        client,
        first.table,
        waiting.map(({ row }) => row),
      );
    waiting = [];
  };
  for await (const line of backupLines(file)) {
    if (line.kind !== 'row' || !isWanted(line.table)) continue;
    if (waiting.length >= ROW_BATCH || (waiting[0] && waiting[0].table !== line.table)) await write();
    waiting.push(line);
    tables.add(line.table);
  }
  await write();
  for (const table of tables) await moveSequences(client, table);
  await client.query('commit');
}

/** Neighbours of one stream go in one append, so that the order of the log stays as it was. */
async function writeEvents(store: EventStore, file: string, report: (done: number) => void): Promise<void> {
  let run: LineOf<'event'>[] = [];
  let done = 0;
  const write = async (): Promise<void> => {
    const [first] = run;
    if (!first) return;
    const events: EventToAppend[] = run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    await store.append(first.stream, first.revision === 0 ? 'absent' : first.revision - 1, events);
    done += run.length;
    run = [];
    report(done);
  };
  for await (const line of backupLines(file)) {
    if (line.kind !== 'event') continue;
    if (run.length >= BATCH || (run[0] && run[0].stream !== line.stream)) await write();
    run.push(line);
  }
  await write();
}
