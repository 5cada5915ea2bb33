import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ChainVerifier, type StoredEvent } from '@platform/event-store';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { COMMITTEE, inside, settle, wholeLog } from '../faults/inside.js';
import { type EventStoreServer, startEventStoreServer } from './event-store-server.js';

/** A city that outgrew PostgreSQL for its events moves house: the backup of one store comes up in the other. */

const CLI = path.resolve(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');
const ROWS = 40;

describe('a backup from PostgreSQL in EventStoreDB', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-move-'));
  const [home, elsewhere] = [path.join(root, 'home'), path.join(root, 'elsewhere')];
  const file = path.join(root, 'backup.gz');
  let server: EventStoreServer;

  beforeAll(async () => {
    fs.chmodSync(root, 0o777);
    for (const data of [home, elsewhere]) {
      fs.mkdirSync(data);
      fs.writeFileSync(path.join(data, 'master.key'), `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
    }
    server = await startEventStoreServer();
  });
  afterAll(() => {
    server.stop();
    fs.rmSync(root, { recursive: true, force: true });
  });

  function cli(data: string, args: readonly string[], events = {}): Promise<number | null> {
    const env = { ...process.env, LIANDIAO_DATA: data, LIANDIAO_DEMO: 'no', DATABASE_URL: '', ...events };
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: 'ignore' });
    return new Promise((resolve) => child.once('close', resolve));
  }

  function rowsFile(): string {
    const rows = Array.from({ length: ROWS }, (_, n) => ({
      id: `row-${n}`,
      category: '邻里',
      facts: '楼上漏水，要求赔偿。',
      division_code: '310109014',
      parties: [{ role: '申请人', kind: '自然人', name: '王小明' }],
    }));
    const name = path.join(root, 'rows.jsonl');
    fs.writeFileSync(name, rows.map((row) => JSON.stringify(row)).join('\n'));
    return name;
  }

  const text = ({ stream, revision, id, type, data, metadata }: StoredEvent): unknown => [
    stream,
    revision,
    id,
    type,
    data,
    metadata,
  ];

  /** Views and processes read to the end, until the processes have nothing more to say. */
  async function idle(app: INestApplicationContext): Promise<StoredEvent[]> {
    await app.get(ProjectionEngine).drain();
    await app.get(ProcessRunner).drain();
    await app.get(ProjectionEngine).drain();
    return wholeLog(app);
  }

  it('holds the same history, and processes that read it from its first event do nothing a second time', async () => {
    await inside(home, settle);
    expect(await cli(home, ['import', rowsFile(), '--organisation', COMMITTEE])).toBe(0);
    const before = await inside(home, idle);
    expect(before.length).toBeGreaterThan(ROWS * 3);
    expect(await cli(home, ['backup', file])).toBe(0);

    const there = { EVENT_STORE_URL: server.url };
    expect(await cli(elsewhere, ['restore', file], there)).toBe(0);
    expect(await cli(elsewhere, ['restore', file], there)).toBe(0);
    expect(await cli(elsewhere, ['verify'], there)).toBe(0);

    const after = await inside(elsewhere, idle, there);
    expect(after.map(text)).toEqual(before.map(text));
    const verifier = new ChainVerifier();
    expect(after.map((event) => verifier.check(event)).filter((fault) => fault !== null)).toEqual([]);
    expect(await inside(elsewhere, (app) => app.get(ProcessRunner).failures(), there)).toEqual([]);
  }, 180_000);
});
