import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '../../apps/partner/src/conformance/report.js';

/** The program as it was built: what a partner runs. */
const PROGRAM = path.resolve(__dirname, '../../dist/apps/partner/src/main.js');
const RUN_MS = 240_000;

interface Outcome {
  readonly exitCode: number;
  readonly passed: readonly number[];
  readonly failed: ReadonlyMap<number, string>;
  readonly skipped: readonly number[];
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the 25 scenarios, as a partner asks them of its own system', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ld-conformance-'));
  const running: ChildProcess[] = [];

  afterAll(async () => {
    for (const child of running.filter(({ exitCode }) => exitCode === null)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true });
  });

  const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess => {
    const env = { PATH: process.env['PATH'], ...environment };
    const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };

  /** @param connect is called as soon as the command has said where its sandbox is, as a partner would read it */
  async function check(
    args: readonly string[],
    connect: (platform: string, secret: string) => void = () => undefined,
  ): Promise<Outcome> {
    const port = await freePort();
    const data = mkdtempSync(path.join(folder, 'run-'));
    const child = start(['conformance', ...args, '--json', '--data', data, '--sandbox-port', String(port)]);
    let [said, answered] = ['', ''];
    let isConnected = false;
    child.stdout?.on('data', (chunk) => (answered += String(chunk)));
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const secret = /CLIENT_SECRET\s+(\S+)\n/.exec(said)?.[1];
      const platform = /platform\s+(\S+)\n/.exec(said)?.[1];
      if (isConnected || secret === undefined || platform === undefined) return;
      isConnected = true;
      connect(platform, secret);
    });
    const [exitCode] = (await once(child, 'close')) as [number];
    if (answered === '') throw new Error(`nothing was answered: ${said}`);
    const { scenarios } = JSON.parse(answered) as { readonly scenarios: readonly Result[] };
    const of = (verdict: Result['verdict']) => scenarios.filter((one) => one.verdict === verdict);
    return {
      exitCode,
      passed: of('passed').map(({ scenario }) => scenario),
      failed: new Map(of('failed').map(({ scenario, detail }) => [scenario, detail ?? ''])),
      skipped: of('skipped').map(({ scenario }) => scenario),
    };
  }

  const observe =
    (port: number, more: readonly string[] = []) =>
    (platform: string, secret: string) => {
      const own = ['--client-id', 'system-under-test', '--port', String(port), '--profile', 'observer'];
      start(['serve', ...own, '--platform', platform, ...more], { PARTNER_SECRET: secret });
    };

  it(
    'all hold for the partner that we show',
    async () => {
      const port = await freePort();
      const outcome = await check(['--url', `http://127.0.0.1:${port}/hook`], observe(port));
      expect(outcome).toEqual({
        exitCode: 0,
        passed: Array.from({ length: 25 }, (_, index) => index + 1),
        failed: new Map(),
        skipped: [],
      });
    },
    RUN_MS,
  );

  it(
    'find the system that says yes to everything and looks at nothing',
    async () => {
      const yes = http.createServer((request, response) => request.resume().on('end', () => response.end()));
      yes.listen(0, '127.0.0.1');
      await once(yes, 'listening');
      const url = `http://127.0.0.1:${(yes.address() as AddressInfo).port}/hook`;
      const { exitCode, failed, skipped } = await check(['--url', url, '--patience', '3']);
      yes.closeAllConnections();
      yes.close();
      expect(exitCode).toBe(1);
      expect(skipped).toEqual([]);
      expect([...failed.keys()]).toEqual([1, 15, 16, 17, 18, 19, 20, 25]);
      expect(failed.get(1)).toContain('GET /api/partner/v1/handoffs/{id}');
      expect(failed.get(16)).toBe('十分钟前的时间戳：应答 4xx，实际 200');
      expect(failed.get(17)).toBe('只有陌生签名：应答 4xx，实际 200');
    },
    RUN_MS,
  );

  it(
    'leave out, and say so, what a system that only asks cannot be asked',
    async () => {
      const port = await freePort();
      const outcome = await check(['--poll', '--patience', '40'], observe(port, ['--poll']));
      expect(outcome).toMatchObject({ exitCode: 0, failed: new Map(), skipped: [14, 15, 16, 17, 19, 20] });
    },
    RUN_MS,
  );

  it('ends where nobody answers, and asks nothing', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/hook`;
    const child = start(['conformance', '--url', nobody, '--wait', '1', '--data', folder, '--sandbox-port', '0']);
    let said = '';
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    const [exitCode] = (await once(child, 'close')) as [number];
    expect([exitCode, said.includes('推送地址没有应答')]).toEqual([2, true]);
  }, 60_000);
});
