import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { WakeUps } from '../../wake-ups.js';
import { clientConfig, type ConnectionOptions } from './connection.js';

const RETRY_MS = 500;

/** Rings when any process has written. Connects again for ever; what it misses meanwhile the safety poll finds. */
export class Listener {
  private client: Client | null = null;
  private running: Promise<void> | null = null;
  private readonly closed = new AbortController();

  constructor(
    private readonly options: ConnectionOptions,
    private readonly wakeUps: WakeUps,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async close(): Promise<void> {
    this.closed.abort();
    await this.client?.end();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closed;
    while (!signal.aborted) {
      await this.listen();
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined); // Only an abort ends it early.
    }
  }

  /** Resolves when the connection is lost or could not be made; the safety poll works meanwhile. */
  private async listen(): Promise<void> {
    const client = new Client(clientConfig(this.options));
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    client.on('notification', () => this.wakeUps.ring());
    this.client = client;
    try {
      await client.connect();
      await client.query('listen es');
    } catch {
      void client.end(); // Tried again by the caller; subscriptions poll until then.
      return;
    }
    this.wakeUps.ring(); // Something may have been written before LISTEN took effect.
    await lost;
  }
}
