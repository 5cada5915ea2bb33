import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Configuration } from '@platform/configuration';
import { comparePositions, type EventStore, openEventStore, SealTree, START } from '@platform/event-store';
import pg from 'pg';
import { isDense } from '../log/check-log.js';
import { sealedLeaf } from '../log/log-seal.js';
import { type BackupLine, FORMAT, keyCheck, type LineOf } from './backup-lines.js';
import { keptTables, PROCESS_TABLES, rowsOf } from './kept-rows.js';

const BATCH = 1_000;

type Report = (done: number, total: number | null) => void;

/**
 * Writes a backup while the program may go on working. The work of the processes is read first and the keys last, so a
 * process is never ahead of the events and no event is without its key. The file appears under its name when it is whole.
 */
export async function writeBackup(configuration: Configuration, file: string, report: Report): Promise<LineOf<'end'>> {
  const store = await openEventStore(configuration.eventStoreUrl);
  const client = new pg.Client({ connectionString: configuration.databaseUrl });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    const lines = new BackupLines(configuration, store, client, report);
    const text = Readable.from(lines.all(), { objectMode: true });
    await mustBeNew(file);
    await pipeline(text, createGzip(), createWriteStream(unfinished, { flush: true, mode: 0o600 }));
    await rename(unfinished, file);
    return lines.end();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
    await store.close();
  }
}

/** @throws Error when a file of this name is there */
async function mustBeNew(file: string): Promise<void> {
  const found = await access(file).then(
    () => true,
    () => false,
  );
  if (found) throw new Error(`EEXIST: ${file}`);
}

class BackupLines {
  private readonly tree = new SealTree();
  private rows = 0;

  constructor(
    private readonly configuration: Configuration,
    private readonly store: EventStore,
    private readonly client: pg.Client,
    private readonly report: Report,
  ) {}

  async *all(): AsyncGenerator<string> {
    for await (const line of this.lines()) yield `${JSON.stringify(line)}\n`;
  }

  end(): LineOf<'end'> {
    return { kind: 'end', events: this.tree.size, rows: this.rows, root: this.tree.root() };
  }

  private async *lines(): AsyncGenerator<BackupLine> {
    const { eventStoreUrl, masterKey } = this.configuration;
    const dense = isDense(eventStoreUrl);
    yield { kind: 'manifest', format: FORMAT, madeAt: new Date().toISOString(), keyCheck: keyCheck(masterKey), dense };
    yield* this.tables(PROCESS_TABLES);
    yield* this.events();
    yield* this.tables(await keptTables(this.client));
    yield this.end();
  }

  private async *tables(names: readonly string[]): AsyncGenerator<BackupLine> {
    await this.client.query('begin isolation level repeatable read read only');
    for (const name of names) {
      for await (const line of rowsOf(this.client, name)) {
        this.rows += 1;
        yield line;
      }
    }
    await this.client.query('commit');
  }

  private async *events(): AsyncGenerator<BackupLine> {
    const head = await this.store.head();
    for (let after = START; comparePositions(after, head) < 0;) {
      const batch = await this.store.readAll({ after, limit: BATCH });
      const last = batch.at(-1);
      if (!last) return;
      for (const event of batch) {
        this.tree.add(sealedLeaf(event));
        const { stream, revision, id, type, data, metadata } = event;
        yield { kind: 'event', stream, revision, id, type, data, metadata };
      }
      after = last.position;
      this.report(this.tree.size, null);
    }
  }
}
