import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A server that can be stopped, started, emptied and put back to a dump. */
export class Redis {
  private process: ChildProcess | null = null;
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-chaos-'));

  private constructor(private readonly port: number) {}

  static async started(): Promise<Redis> {
    const redis = new Redis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', ''];
    const server = spawn('redis-server', [...options, '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = server;
    await new Promise<void>((resolve) =>
      server.stdout.on('data', (line) => String(line).includes('Ready to accept') && resolve()),
    );
  }

  async stop(): Promise<void> {
    const { process: server } = this;
    if (!server) return;
    this.process = null;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  command(...words: string[]): void {
    const text = `${words.join(' ')}\r\n`;
    const sent = spawnSync('redis-cli', ['-p', String(this.port), ...words], { encoding: 'utf8' });
    if (sent.status !== 0) throw new Error(`redis does not take ${text}: ${sent.stderr}`);
  }

  /** The dump of this moment, to be put back later. */
  dump(): Buffer {
    this.command('SAVE');
    return fs.readFileSync(path.join(this.folder, 'dump.rdb'));
  }

  async restore(dump: Buffer): Promise<void> {
    await this.stop();
    fs.writeFileSync(path.join(this.folder, 'dump.rdb'), dump);
    await this.start();
  }

  async drop(): Promise<void> {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
