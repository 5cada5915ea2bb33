import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../../errors.js';
import { inTime, isPassing, NoAnswer } from './failures.js';

const RETRY_MS = 100;
const CLOSE_MS = 500;

/**
 * The client, replaced after silence: it asks for the server's features without a deadline and would wait for that answer
 * for ever.
 */
export class Connection {
  private current: EventStoreDBClient | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    /** Longest wait for one answer. */
    readonly answerTimeoutMs: number,
    /** How long a call is tried again. */
    private readonly patienceMs: number,
  ) {}

  /** @throws StoreUnavailable after `close` */
  get client(): EventStoreDBClient {
    if (this.closed) throw new StoreUnavailable('the event store is closed');
    this.current ??= EventStoreDBClient.connectionString([this.url] as unknown as TemplateStringsArray);
    return this.current;
  }

  /**
   * Calls with a deadline, and again while the failure may pass. `repeatable` is false where a second attempt could write
   * twice: then one failure is enough.
   *
   * @throws StoreUnavailable when the patience is over
   */
  async call<T>(work: (client: EventStoreDBClient) => Promise<T>, repeatable = true): Promise<T> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const { client } = this;
      try {
        return await inTime(work(client), this.answerTimeoutMs);
      } catch (error) {
        if (error instanceof NoAnswer) this.replace(client);
        if (!isPassing(error)) throw error;
        if (!repeatable || Date.now() >= deadline) {
          throw new StoreUnavailable('EventStoreDB does not answer', { cause: error });
        }
        await sleep(RETRY_MS);
      }
    }
  }

  /**
   * As `call`, for streams of answers. When another call replaces the client meanwhile, the client ends its streams as if
   * everything had come: such an answer may be cut short and is thrown away.
   */
  async read<T>(work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    return this.call(async (client) => {
      const answer = await work(client);
      if (client !== this.current) throw new NoAnswer('the client was replaced while it was reading');
      return answer;
    });
  }

  /** The next call gets a new client, unless somebody else saw to that already. */
  replace(silent: EventStoreDBClient): void {
    if (this.current === silent) this.current = null;
    // Not waited for, and its failure means nothing: it talks to a server that does not answer.
    silent.dispose().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    const old = this.current;
    this.current = null;
    // Calls that nobody answers must not keep the process from ending.
    if (old) await inTime(old.dispose(), CLOSE_MS).catch(() => undefined);
  }
}
