import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countOf, expectWhole, inside } from './inside.js';
import { seeded, Server } from './server.js';

/** kill -9 of `cli import` at random moments, then the same file again: every row is registered once. */

const ROOT = path.resolve(__dirname, '..', '..');
const CLI = path.join(ROOT, 'dist', 'apps', 'cli', 'src', 'main.js');
const ROWS = 300;
const KILLS = 5;
const KILL_WITHIN_MS = 2500;

describe.each([
  ['no server runs', false],
  ['a server runs on the same data', true],
])('an import that is killed while %s', (_, withServer) => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-import-kill-'));
  const file = path.join(data, 'rows.jsonl');
  const environment = { LIANDIAO_DATA: data, LIANDIAO_DEMO: 'no', DATABASE_URL: '', PORT: '0' };

  beforeAll(() => {
    fs.chmodSync(data, 0o755);
    const parties = [{ role: '申请人', kind: '自然人', name: '王小明' }];
    const rows = Array.from({ length: ROWS }, (__, n) => ({
      id: `row-${n}`,
      category: '邻里',
      facts: '漏水。',
      parties,
    }));
    fs.writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  });
  afterAll(() => fs.rmSync(data, { recursive: true, force: true }));

  /** Its exit code and last line; null for the code when it was killed. */
  function importing(killAfterMs: number | null): Promise<{ code: number | null; last: string }> {
    const child = spawn(process.execPath, [CLI, 'import', '--json', file], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    return new Promise((resolve) =>
      child.once('close', (code) => {
        clearTimeout(timer);
        resolve({ code, last: out.trim().split('\n').at(-1) ?? '' });
      }),
    );
  }

  it('registers every row once', async () => {
    const server = withServer ? await Server.start(environment) : null;
    const random = seeded(7);
    for (let kill = 0; kill < KILLS; kill += 1) await importing(400 + Number(random.next().value) * KILL_WITHIN_MS);
    const whole = await importing(null);
    expect(whole.code).toBe(0);
    const { accepted, repeated, rejected } = JSON.parse(whole.last);
    expect([accepted + repeated, rejected]).toEqual([ROWS, []]);
    const again = await importing(null);
    expect(JSON.parse(again.last)).toEqual({ accepted: 0, repeated: ROWS, rejected: [] });
    await server?.stop();
    await inside(data, async (app) => {
      const log = await expectWhole(app);
      expect(countOf(log, 'DisputeRegistered')).toBe(ROWS);
      expect(countOf(log, 'RoutingDecided')).toBe(ROWS);
    });
  }, 180_000);
});
