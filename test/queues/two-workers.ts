import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SimulatedTime } from '@platform/messaging';

export interface WorkerSettings {
  readonly configuration: {
    readonly databaseUrl: string;
    readonly eventStoreUrl: string;
    readonly queueUrl: string;
    /** Base64. */
    readonly masterKey: string;
    readonly sessionHours: number;
  };
  readonly speed: number;
  /** How long a worker may be silent before another takes its jobs. */
  readonly lockMs: number;
}

/** A worker as a process of its own. */
class Worker {
  private output = '';
  private readonly child: ChildProcess;

  constructor() {
    const child = spawn(process.execPath, [path.join(__dirname, 'worker-process.mjs')]);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.output += String(text)));
    this.child = child;
  }

  loaded(): Promise<void> {
    return this.says('loaded');
  }

  async prepare(settings: WorkerSettings): Promise<void> {
    await this.loaded();
    this.child.stdin?.write(`${JSON.stringify(settings)}\n`);
    await this.says('prepared');
  }

  async begin(time: SimulatedTime): Promise<void> {
    this.child.stdin?.write(`${JSON.stringify(time)}\n`);
    await this.says('ready');
  }

  /** Answers the exit code, null for a process that was killed. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return Promise.resolve(this.child.exitCode);
    return new Promise((resolve) => {
      this.child.once('exit', (code) => resolve(code));
      this.child.kill(signal);
    });
  }

  private says(word: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => (this.output.split('\n').includes(word) ? resolve() : undefined);
      this.child.stdout?.on('data', look);
      this.child.once('exit', (code) => reject(new Error(`a worker ended with ${code}: ${this.output}`)));
      look();
    });
  }
}

/** Processes that have loaded their modules, so that a new worker is there soon on a machine that has much to do. */
const SPARES = 4;

/** Two workers of which one is killed every few seconds, and another started for it. */
export class TwoWorkers {
  kills = 0;
  private workers: Worker[] = [];
  private settings: WorkerSettings | null = null;
  private time: SimulatedTime | null = null;

  private constructor(private readonly spares: Worker[]) {}

  static async loaded(): Promise<TwoWorkers> {
    const spares: Worker[] = [];
    for (let count = 0; count < SPARES + 2; count += 2) {
      const pair = [new Worker(), new Worker()];
      spares.push(...pair);
      await Promise.all(pair.map((worker) => worker.loaded()));
    }
    return new TwoWorkers(spares);
  }

  async prepare(settings: WorkerSettings): Promise<void> {
    this.settings = settings;
    this.workers = [this.next(), this.next()];
    await Promise.all(this.workers.map((worker) => worker.prepare(settings)));
  }

  async begin(time: SimulatedTime): Promise<void> {
    this.time = time;
    await Promise.all(this.workers.map((worker) => worker.begin(time)));
  }

  /** Waits up to three seconds, kills one of them, both by chance, and starts another; until `over`. */
  async killUntil(over: () => boolean, chance: Generator<number>): Promise<void> {
    const { settings, time } = this;
    if (!settings || !time) throw new Error('no workers have begun');
    const next = (): number => Number(chance.next().value);
    while (!over()) {
      await pause(500 + next() * 2500);
      const which = next() < 0.5 ? 0 : 1;
      await this.workers[which]?.end('SIGKILL');
      this.kills += 1;
      this.spares.push(new Worker());
      const another = this.next();
      this.workers[which] = another;
      await another.prepare(settings);
      await another.begin(time);
    }
  }

  /** As a deployment ends them: what is in hand is finished. Answers their exit codes. */
  stop(): Promise<readonly (number | null)[]> {
    return Promise.all(this.workers.map((worker) => worker.end('SIGTERM')));
  }

  async kill(): Promise<void> {
    await Promise.all([...this.workers, ...this.spares].map((worker) => worker.end('SIGKILL')));
  }

  private next(): Worker {
    return this.spares.shift() ?? new Worker();
  }
}
