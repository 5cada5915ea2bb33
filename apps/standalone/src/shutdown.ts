export interface Part {
  readonly name: string;
  stop(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const FORCED = 130;

/**
 * What was started, to be stopped in the opposite order by a signal or after a failed start. A second signal ends the
 * process at once; what is durable stays so.
 */
export class Shutdown {
  private readonly parts: Part[] = [];
  private running: Promise<boolean> | null = null;

  constructor(private readonly log: (line: string) => void) {}

  add(part: Part): void {
    this.parts.unshift(part);
  }

  get begun(): boolean {
    return this.running !== null;
  }

  onSignals(): void {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (this.begun) process.exit(FORCED);
        this.log('正在停止… 再按一次 Ctrl-C 强制结束 (stopping; Ctrl-C again to force)');
        // Work in hand (the demo, a request) loses its connections now; that must not keep the database from stopping.
        process.on('uncaughtException', () => undefined);
        void this.run().then((clean) => process.exit(clean ? 0 : 1));
      });
    }
  }

  /** False when a part could not be stopped; the others are stopped all the same. Called again, it stops what came late. */
  run(): Promise<boolean> {
    const before = this.running ?? Promise.resolve(true);
    this.running = before.then(async (clean) => (await this.stopAll()) && clean);
    return this.running;
  }

  private async stopAll(): Promise<boolean> {
    let clean = true;
    for (let part = this.parts.shift(); part; part = this.parts.shift()) {
      try {
        await part.stop();
      } catch (error) {
        clean = false;
        this.log(`${part.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return clean;
  }
}
