import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { completeInstallation } from './binaries.js';
import { isAlive } from './process-identity.js';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const isRoot = process.getuid?.() === 0;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}

/** A process of its own that starts the database and stays; `uid` is taken on after the code was loaded. */
async function startElsewhere(
  options: EmbeddedOptions,
  uid?: number,
): Promise<{ child: ChildProcess; answer: { url: string; pid: number; attached: boolean } }> {
  const script = `
    const { loadTypeScriptFolder } = await import(${JSON.stringify(path.join(ROOT, 'test/load-typescript.mjs'))});
    const { startEmbeddedPostgres } = await loadTypeScriptFolder('libs/platform/src/embedded');
    ${uid === undefined ? '' : `process.setgid(${uid}); process.setuid(${uid});`}
    const { url, pid, attached } = await startEmbeddedPostgres(${JSON.stringify(options)});
    console.log(JSON.stringify({ url, pid, attached }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answer = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString()));
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)));
  });
  return { child, answer: JSON.parse(answer) as { url: string; pid: number; attached: boolean } };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  const started: EmbeddedPostgres[] = [];

  async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, port: 0, mode: 'child', fast: true, ...options });
    started.push(postgres);
    return postgres;
  }

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-embedded-'));
    fs.chmodSync(folder, 0o755);
    dataDir = path.join(folder, 'postgres');
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('starts from nothing, in UTF-8 and UTC, and keeps its data over a restart', async () => {
    const first = await start();
    expect(await query(first.url, 'show server_encoding')).toEqual(['UTF8']);
    expect(await query(first.url, 'show timezone')).toEqual(['UTC']);
    await query(first.url, `create table kept as select '𠮷' as name`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(second.attached).toBe(false);
    expect(await query(second.url, 'select name from kept')).toEqual(['𠮷']);
  });

  it('writes durably unless it is told to be fast', async () => {
    const durable = await start({ fast: false });
    expect(await query(durable.url, 'show fsync')).toEqual(['on']);
    expect(await query(durable.url, 'show synchronous_commit')).toEqual(['on']);
    expect(await query(durable.url, 'show full_page_writes')).toEqual(['on']);
  });

  it('takes connections from this machine only, and only with the password', async () => {
    const postgres = await start();
    expect(await query(postgres.url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    const url = new URL(postgres.url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('attaches to one that runs already, and leaves it to its owner to stop it', async () => {
    const { child, answer } = await startElsewhere({ dataDir, port: 0, mode: 'daemon', fast: true });
    const guest = await start();
    expect(guest).toMatchObject({ attached: true, pid: answer.pid, url: answer.url });
    await guest.stop();
    expect(await query(answer.url, 'select 1')).toEqual([1]);
    await kill(child);
    // Now it is an orphan: the next start takes it over, with the duty to stop it.
    const heir = await start();
    expect(heir).toMatchObject({ attached: true, pid: answer.pid });
    await heir.stop();
    expect(isAlive(answer.pid)).toBe(false);
  });

  it('ends with its parent in child mode, even by kill -9, and starts again with its data', async () => {
    const { child, answer } = await startElsewhere({ dataDir, port: 0, mode: 'child', fast: true });
    await query(answer.url, 'create table kept as select 1 as one');
    await kill(child);
    await gone(answer.pid);
    const next = await start();
    expect(await query(next.url, 'select one from kept')).toEqual([1]);
  });

  it('recovers from a kill -9 of the server itself', async () => {
    const first = await start({ fast: false });
    await query(first.url, 'create table kept as select 1 as one');
    process.kill(first.pid, 'SIGKILL');
    await gone(first.pid);
    const next = await start({ fast: false });
    expect(next.attached).toBe(false);
    expect(await query(next.url, 'select one from kept')).toEqual([1]);
  });

  it('is not misled by a pid file that names another living program', async () => {
    const first = await start();
    await first.stop();
    const lines = [process.pid, dataDir, Date.now(), first.port, '', '127.0.0.1', '', 'ready   ', ''];
    fs.writeFileSync(path.join(dataDir, 'postmaster.pid'), lines.join('\n'));
    const next = await start();
    expect(next.attached).toBe(false);
    expect(next.pid).not.toBe(process.pid);
  });

  it('takes the next free port when the wanted one is in use, and says so', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as net.AddressInfo;
    const messages: string[] = [];
    const postgres = await start({ port, log: (message) => messages.push(message) });
    expect(postgres.port).toBeGreaterThan(port);
    expect(messages.join()).toContain(`port ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('runs once when several start it at the same time, here and in another process', async () => {
    const [one, two, elsewhere] = await Promise.all([
      start(),
      start(),
      startElsewhere({ dataDir, port: 0, mode: 'daemon', fast: true }),
    ]);
    expect(new Set([one.pid, two.pid, elsewhere.answer.pid]).size).toBe(1);
    expect([one.attached, two.attached, elsewhere.answer.attached].filter((attached) => !attached)).toHaveLength(1);
    await kill(elsewhere.child);
    await (await start()).stop();
  });

  it('goes on behind a lock whose holder is dead, and a half-made cluster', async () => {
    fs.writeFileSync(`${dataDir}.lock`, '999999999 1');
    fs.mkdirSync(`${dataDir}.initdb-dead`);
    const postgres = await start();
    expect(await query(postgres.url, 'select 1')).toEqual([1]);
    expect(fs.readdirSync(folder)).toEqual(['postgres']);
  });

  it('refuses a directory that holds something else', async () => {
    fs.mkdirSync(dataDir);
    fs.writeFileSync(path.join(dataDir, 'letter.txt'), 'mine');
    await expect(start()).rejects.toThrow('choose another data directory');
    expect(fs.readdirSync(dataDir)).toEqual(['letter.txt']);
  });

  it('makes the links and permissions that an install without scripts leaves out', () => {
    const native = path.join(folder, 'package', 'native');
    fs.mkdirSync(path.join(native, 'bin'), { recursive: true });
    for (const program of ['postgres', 'initdb', 'pg_ctl'])
      fs.writeFileSync(path.join(native, 'bin', program), '', { mode: 0o644 });
    fs.writeFileSync(path.join(native, 'libicu.so.60.1'), '');
    const links = [{ source: 'native/libicu.so.60.1', target: 'native/libicu.so.60' }];
    fs.writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    completeInstallation(native);
    completeInstallation(native);
    expect(fs.readlinkSync(path.join(native, 'libicu.so.60'))).toBe('libicu.so.60.1');
    expect(fs.statSync(path.join(native, 'bin', 'initdb')).mode & 0o111).toBe(0o111);
  });

  (isRoot ? describe : describe.skip)('started by root', () => {
    it('runs under an account without rights', async () => {
      const postgres = await start();
      const status = fs.readFileSync(`/proc/${postgres.pid}/status`, 'utf8');
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe('0');
    });

    it('says what to do when that account cannot reach the data directory', async () => {
      fs.chmodSync(folder, 0o700);
      await expect(start()).rejects.toThrow('set LIANDIAO_DATA to a directory outside of root-only folders');
    });

    it('leaves a cluster that an ordinary user cannot take by mistake', async () => {
      await (await start()).stop();
      fs.chownSync(dataDir, 12_345, 12_345);
      await expect(start()).rejects.toThrow('belongs to uid 12345');
    });

    it('works as well when an ordinary user starts it', async () => {
      const uid = 65_534; // nobody
      fs.chownSync(folder, uid, uid);
      const { child, answer } = await startElsewhere({ dataDir, port: 0, mode: 'child', fast: true }, uid);
      expect(await query(answer.url, 'select 1')).toEqual([1]);
      expect(fs.statSync(dataDir).uid).toBe(uid);
      await kill(child);
      await gone(answer.pid);
    });
  });
});
