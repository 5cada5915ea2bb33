import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { INestApplicationContext } from '@nestjs/common';
import { type KeptBlob, SealedBlobs } from '@platform/blobs';
import { COMMITTEE, expectWhole, inside, PASSWORD, settle, wholeLog } from './inside.js';
import { keepRule, rulesInForce } from './rules-kept.js';
import { Server } from './server.js';

/** A backup is taken while the program works, and what it holds comes up elsewhere as it was. */

const CLI = path.resolve(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
const ROWS = 60;

/** Of an attachment: more than one piece. */
const CONTENT = Buffer.from('证据内容'.repeat(20_000));
const FILE: KeptBlob = {
  blobId: 'attachment-1',
  subject: 'story-1',
  size: CONTENT.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};
const anything = (): Promise<void> => Promise.resolve();

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function contentOfFile(app: INestApplicationContext): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const piece of (await app.get(SealedBlobs, { strict: false }).open(FILE)) ?? []) found.push(piece);
  return Buffer.concat(found);
}

describe('a backup', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-backup-'));
  const [home, elsewhere] = [path.join(root, 'home'), path.join(root, 'elsewhere')];
  const file = path.join(root, 'backup.gz');

  beforeAll(() => {
    fs.chmodSync(root, 0o777);
    for (const data of [home, elsewhere]) {
      fs.mkdirSync(data);
      fs.writeFileSync(path.join(data, 'master.key'), `${MASTER_KEY}\n`, { mode: 0o600 });
    }
  });
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

  const environment = (data: string) => ({ LIANDIAO_DATA: data, LIANDIAO_DEMO: 'no', DATABASE_URL: '', PORT: '0' });

  function cli(
    data: string,
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly says: string }> {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...environment(data) } });
    let says = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (says += String(chunk)));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, says })));
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

  it('is taken from a running program and comes up elsewhere with every event, key and account', async () => {
    await inside(home, async (app) => {
      await settle(app);
      await keepRule(app);
    });
    await inside(home, (app) => app.get(SealedBlobs, { strict: false }).keep(FILE, pieces(CONTENT), anything));
    const server = await Server.start(environment(home));
    const imported = await cli(home, 'import', rowsFile(), '--organisation', COMMITTEE);
    expect([imported.code, imported.code === 0 ? '' : imported.says]).toEqual([0, '']);
    expect(await cli(home, 'backup', file)).toMatchObject({ code: 0 });
    await server.stop();
    expect((await cli(home, 'verify')).code).toBe(0);
    expect((await cli(home, 'rebuild', 'clock-recounts')).code).toBe(0);
    expect(gunzipSync(fs.readFileSync(file)).toString('utf8')).not.toMatch(/王小明|楼上漏水|证据内容/);

    expect(await cli(elsewhere, 'restore', file)).toMatchObject({ code: 0 });
    const restored = await Server.start(environment(elsewhere));
    const signedIn = await fetch(`${restored.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'clerk', password: PASSWORD }),
    });
    expect(signedIn.status).toBe(200);
    const { token } = (await signedIn.json()) as { token: string };
    const list = await fetch(`${restored.url}/api/disputes?limit=100`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items } = (await list.json()) as { items: readonly { disputeId: string }[] };
    expect(items).toHaveLength(ROWS);
    const page = await fetch(`${restored.url}/api/disputes/${items[0]?.disputeId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await page.text()).toContain('王小明');
    await restored.stop();

    expect(await inside(elsewhere, contentOfFile)).toEqual(CONTENT);
    // Rules that an area made for itself come along and hold there too.
    expect(await inside(elsewhere, rulesInForce)).toEqual(['310109.1']);
    const before = await inside(home, wholeLog);
    const after = await inside(elsewhere, expectWhole);
    const text = ({ stream, revision, id, data, metadata }: (typeof after)[number]) => [
      stream,
      revision,
      id,
      data,
      metadata,
    ];
    // The processes of the first program may have gone on after the backup; nothing before it may differ.
    expect(before.slice(0, after.length).map(text)).toEqual(after.map(text));
  }, 120_000);

  it('may be restored twice, and into nothing that holds other data', async () => {
    expect(await cli(elsewhere, 'restore', file)).toMatchObject({ code: 0 });
    const other = path.join(root, 'other');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'master.key'), `${MASTER_KEY}\n`, { mode: 0o600 });
    await inside(other, settle);
    const refused = await cli(other, 'restore', file);
    expect([refused.code, refused.says]).toEqual([3, expect.stringContaining('已有其他数据')]);
  }, 120_000);

  it('is refused with another master key, and when it was cut off or changed', async () => {
    const fresh = path.join(root, 'fresh');
    fs.mkdirSync(fresh);
    const wrongKey = await cli(fresh, 'restore', file);
    expect([wrongKey.code, wrongKey.says]).toEqual([3, expect.stringContaining('主密钥与备份时不同')]);
    const text = gunzipSync(fs.readFileSync(file)).toString('utf8');
    for (const [name, bytes] of [
      ['cut', fs.readFileSync(file).subarray(0, 4_000)],
      ['short', gzipSync(text.split('\n').slice(0, -2).join('\n'))],
      ['changed', gzipSync(text.replace('DisputeRegistered', 'DisputeRefused'))],
      ['none', Buffer.from('not gzip')],
    ] as const) {
      const damaged = path.join(root, `${name}.gz`);
      fs.writeFileSync(damaged, bytes);
      expect([name, (await cli(fresh, 'restore', damaged)).code]).toEqual([name, 3]);
    }
  }, 120_000);

  it('never replaces a file', async () => {
    const size = fs.statSync(file).size;
    expect(await cli(home, 'backup', file)).toMatchObject({ code: 3 });
    expect(fs.statSync(file).size).toBe(size);
  }, 60_000);
});
