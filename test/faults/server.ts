import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The built standalone program as a process of its own, to be killed. */

const ROOT = path.resolve(__dirname, '..', '..');
const MAIN = path.join(ROOT, 'dist', 'apps', 'standalone', 'src', 'main.js');
const READY = /^Liandiao ready (http:\/\/\S+)$/m;

/** A sequence that is the same in every run. */
export function* seeded(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

export type Environment = Readonly<Record<string, string>>;

export class Server {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.output += String(chunk)));
  }

  /** Starts it and waits until it says that it serves. `program`: another file that runs it, as `npm start` does. */
  static async start(environment: Environment, program = MAIN): Promise<Server> {
    const child = spawn(process.execPath, [program], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(child);
    await server.ready();
    return server;
  }

  get url(): string {
    const url = this.output.match(READY)?.[1];
    if (!url) throw new Error(`not ready: ${this.output}`);
    return url;
  }

  /** Everything it printed: its logs. */
  get log(): string {
    return this.output;
  }

  /** As the power goes out: no handler runs. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (READY.test(this.output)) resolve();
      };
      this.child.stdout?.on('data', look);
      this.child.once('exit', (code) => reject(new Error(`exited with ${code} before it served:\n${this.output}`)));
    });
  }

  private end(signal: NodeJS.Signals): Promise<void> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve();
      this.child.once('exit', () => resolve());
      this.child.kill(signal);
    });
  }
}
