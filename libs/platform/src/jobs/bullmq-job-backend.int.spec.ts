import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { createEmptyDatabase } from '../testing/index.js';
import { eventually } from '../testing/fakes/engine-harness.js';
import { BullMqJobBackend, type BullMqOptions } from './bullmq-job-backend.js';
import type { Job } from './job-queue.js';
import { type JobBackendHarness, jobBackendContract } from './testing/job-backend.contract.js';

jest.setTimeout(60_000);

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) process.stderr.write('SKIPPED: jobs on Redis, since redis-server is not on the PATH\n');

let queues = 0;

function optionsFor(url: string): BullMqOptions {
  queues += 1;
  const queueName = `spec-${queues}`;
  return { url, queueName, attempts: 3, backoffMs: 5, lockMs: 1000, report: () => undefined };
}

function harnessOf(options: BullMqOptions, flush: () => Promise<void>, close: () => Promise<void>): JobBackendHarness {
  return { open: () => BullMqJobBackend.open(options), tick: async () => undefined, flush, close };
}

/** Whatever a worker that is killed does not do, another does. */
function killedWorker(name: string, options: () => BullMqOptions): void {
  it(`takes over the job of a worker that was killed, on ${name}`, async () => {
    const chosen = options();
    const backend = await BullMqJobBackend.open(chosen);
    await backend.queue.add({ id: 'job-of-the-dead', name: 'Ring', data: { disputeId: 'd-1' } });
    const child = hangingWorker(chosen);
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
    child.kill('SIGKILL');
    const ran: Job[] = [];
    const handler = async (job: Job): Promise<void> => {
      ran.push(job);
    };
    await backend.work(new Map([['Ring', handler]]));
    await eventually(() => ran.length === 1);
    expect(ran[0]).toMatchObject({ id: 'job-of-the-dead', data: { disputeId: 'd-1' } });
    await backend.close();
  });

  it(`lets the running job finish before it closes, on ${name}`, async () => {
    const backend = await BullMqJobBackend.open(options());
    let finish: () => void = () => undefined;
    let state = 'waiting';
    const handler = (): Promise<void> =>
      new Promise((resolve) => {
        state = 'running';
        finish = () => {
          state = 'finished';
          resolve();
        };
      });
    const worker = await backend.work(new Map([['Ring', handler]]));
    await backend.queue.add({ id: 'long-job', name: 'Ring', data: {} });
    await eventually(() => state === 'running');
    const closing = worker.close().then(() => state);
    finish();
    expect(await closing).toBe('finished');
    await backend.close();
  });
}

/** Another process that takes a job and never ends it. */
function hangingWorker({ url, queueName, lockMs }: BullMqOptions): ChildProcess {
  const script = `
    const { withBackend, createPostgresBackend, createRedisBackend } = require('bullmq');
    const redis = ${JSON.stringify(url)}.startsWith('redis');
    const { Worker } = withBackend(redis ? createRedisBackend : createPostgresBackend);
    const at = new URL(${JSON.stringify(url)});
    const connection = redis
      ? { host: at.hostname, port: Number(at.port), maxRetriesPerRequest: null }
      : { connectionString: at.href, schema: 'bullmq', max: 3 };
    new Worker('${queueName}-deadlines', () => { console.log('taken'); return new Promise(() => {}); }, { connection, lockDuration: ${lockMs}, stalledInterval: ${lockMs} });`;
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  jobBackendContract('BullMQ and PostgreSQL', async () => {
    const options = optionsFor(database.url);
    const flush = async (): Promise<void> => {
      const { Queue } = withBackend(createPostgresBackend);
      const connection = { connectionString: options.url, schema: 'bullmq', max: 1 };
      const queue = new Queue(`${options.queueName}-deadlines`, { connection });
      await queue.obliterate({ force: true });
      await queue.close();
    };
    return harnessOf(options, flush, async () => undefined);
  });
  killedWorker('PostgreSQL', () => optionsFor(database.url));
  calendars('PostgreSQL', () => optionsFor(database.url));
});

(hasRedis ? describe : describe.skip)('Redis', () => {
  let server: ChildProcess;
  let folder: string;
  let port: number;
  const url = (): string => `redis://127.0.0.1:${port}`;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'liandiao-redis-'));
    port = await freePort();
    const settings = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    server = spawn('redis-server', [...settings, '--maxmemory-policy', 'noeviction'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      server.stdout?.on('data', (text: Buffer) => text.toString().includes('Ready to accept') && resolve());
    });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  jobBackendContract('BullMQ and Redis', async () => {
    const options = optionsFor(url());
    const flush = async (): Promise<void> => {
      const { Queue } = withBackend(createRedisBackend);
      const queue = new Queue(`${options.queueName}-deadlines`, { connection: { host: '127.0.0.1', port } });
      await queue.obliterate({ force: true });
      await queue.close();
    };
    return harnessOf(options, flush, async () => undefined);
  });
  killedWorker('Redis', () => optionsFor(url()));
  calendars('Redis', () => optionsFor(url()));

  it('that answers no more keeps nobody from ending: queues and workers are cut off after their patience', async () => {
    const backend = await BullMqJobBackend.open({ ...optionsFor(url()), closeMs: 200 });
    await backend.work(new Map());
    server.kill('SIGSTOP');
    try {
      await backend.close();
    } finally {
      server.kill('SIGCONT');
    }
  });
});

/** Every worker enters the same calendar, and each of its moments rings once. */
function calendars(name: string, options: () => BullMqOptions): void {
  it(`rings once at each moment of a calendar that two workers entered, on ${name}`, async () => {
    const chosen = options();
    const backends = [await BullMqJobBackend.open(chosen), await BullMqJobBackend.open(chosen)];
    const monday = {
      id: 'calendar-monday',
      name: 'Ring',
      data: { of: 'monday' },
      queue: 'periodic' as const,
      cron: '30 0 * * 1',
    };
    for (const backend of backends) await Promise.all([backend.queue.repeat(monday), backend.queue.repeat(monday)]);
    expect(await backends[0]?.counts('periodic')).toMatchObject({ delayed: 1, waiting: 0 });
    const every = { ...monday, id: 'calendar-second', data: { of: 'second' }, cron: '* * * * * *' };
    const ran: string[] = [];
    const handler = async ({ id, data }: Job): Promise<void> => {
      if (data['of'] === 'second') ran.push(id);
      else throw new Error('it is no Monday in Shanghai');
    };
    for (const backend of backends) {
      await backend.work(new Map([['Ring', handler]]));
      await backend.queue.repeat(every);
    }
    await eventually(() => ran.length >= 3);
    expect(new Set(ran).size).toBe(ran.length);
    await Promise.all(backends.map((backend) => backend.close()));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
