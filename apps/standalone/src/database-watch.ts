import type { EmbeddedPostgres } from '@platform/embedded';

const LOOK_EVERY_MS = 500;

type Watched = Pick<EmbeddedPostgres, 'url' | 'isRunning' | 'stop'>;

export interface WatchOptions {
  /** Starts it again, or finds the one that somebody else has started for the same directory. */
  readonly restart: () => Promise<Watched>;
  readonly log: (line: string) => void;
  /** It cannot be brought back where the program looks for it: the program has to end. */
  readonly onLost: (reason: Error) => void;
}

/**
 * Looks after the embedded PostgreSQL. When its postmaster is gone though nobody asked for that, it is started again at
 * the same address, where every part of the program tries to connect again anyway.
 */
export class DatabaseWatch {
  private readonly timer: NodeJS.Timeout;
  private restarting: Promise<void> | null = null;

  constructor(
    private current: Watched,
    private readonly options: WatchOptions,
  ) {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** Ends the watch, then the database. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.restarting;
    await this.current.stop();
  }

  private look(): void {
    if (this.restarting || this.current.isRunning()) return;
    this.restarting = this.restart().finally(() => (this.restarting = null));
  }

  private async restart(): Promise<void> {
    const { log, restart, onLost } = this.options;
    log('内置 PostgreSQL 意外终止，正在重新启动… (the embedded PostgreSQL ended unexpectedly: starting it again)');
    try {
      const { url } = this.current;
      this.current = await restart();
      if (this.current.url !== url) throw new Error('another program has taken its port');
      log('内置 PostgreSQL 已恢复 (the embedded PostgreSQL runs again)');
    } catch (error) {
      clearInterval(this.timer);
      onLost(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
