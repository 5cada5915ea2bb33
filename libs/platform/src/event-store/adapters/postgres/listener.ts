import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { WakeUps } from '../../wake-ups.js';
import { clientConfig, type ConnectionOptions, endConnection } from './connection.js';

const RETRY_MS = 500;

/** Rings when any process has written. Connects again for ever; what it misses meanwhile the safety poll finds. */
export class Listener {
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
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closed;
    while (!signal.aborted) {
      const client = new Client(clientConfig(this.options));
      await this.listen(client, signal);
      await endConnection(client);
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined); // Only an abort ends it early.
    }
  }

  /** Resolves when the connection is lost or could not be made; subscriptions poll until there is a new one. */
  private async listen(client: Client, signal: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve()); // May come twice: the server's farewell, then the broken connection.
      client.on('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true, signal: ended.signal });
    });
    client.on('notification', () => this.wakeUps.ring());
    try {
      await client.connect();
      await client.query('listen es');
      this.wakeUps.ring(); // Something may have been written before LISTEN took effect.
      if (!signal.aborted) await lost;
    } catch {
      return; // Tried again by the caller.
    } finally {
      ended.abort(); // Takes the listener off the signal, which lives longer than any connection.
    }
  }
}
