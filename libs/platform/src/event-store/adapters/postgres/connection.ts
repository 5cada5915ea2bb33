import { Client, type ClientConfig, type QueryResultRow, type QueryConfig, type QueryResult } from 'pg';

export interface ConnectionOptions {
  readonly connectionString: string;
  /** Longest wait for a connection or for one answer. */
  readonly answerTimeoutMs: number;
}

const GOODBYE_MS = 500;

/** SQLSTATE classes and codes that say "not now" instead of "never": connection, resources, shutdown, locks. */
const PASSING = /^(08|53|57P0[1-5]|40001|40P01|55P03)/;

/** True when the same call may succeed later; false for an error in the call itself. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return true; // "Connection terminated", "Query read timeout": no answer from the server.
  return !/^[0-9A-Z]{5}$/.test(code) || PASSING.test(code); // ECONNRESET and the like are longer than an SQLSTATE.
}

export function clientConfig({ connectionString, answerTimeoutMs }: ConnectionOptions): ClientConfig {
  return {
    connectionString,
    application_name: 'liandiao-events',
    connectionTimeoutMillis: answerTimeoutMs,
    query_timeout: answerTimeoutMs,
    keepAlive: true,
  };
}

/** Says goodbye, and does not wait long for a server that does not answer it. */
export async function endConnection(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GOODBYE_MS);
  });
  // A connection that is broken already is what we want.
  await Promise.race([client.end().catch(() => undefined), late]);
  clearTimeout(timer);
}

/** One connection at a time, opened when it is needed and thrown away when it fails. */
export class SingleConnection {
  private current: Promise<Client> | null = null;

  constructor(private readonly options: ConnectionOptions) {}

  /** Not retried: the caller knows whether its query may be sent twice. */
  async query<Row extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<Row>> {
    this.current ??= this.connect();
    const connection = this.current;
    try {
      return await (await connection).query<Row>(config);
    } catch (error) {
      if (isPassing(error)) await this.discard(connection);
      throw error;
    }
  }

  async close(): Promise<void> {
    const [client] = await Promise.allSettled([this.current]);
    this.current = null;
    if (client.status === 'fulfilled' && client.value) await endConnection(client.value);
  }

  private async connect(): Promise<Client> {
    const client = new Client(clientConfig(this.options));
    // Without a listener a connection lost between two queries would end the process; the next query opens a new one.
    client.on('error', () => {
      this.current = null;
    });
    await client.connect();
    return client;
  }

  private async discard(connection: Promise<Client>): Promise<void> {
    if (this.current === connection) this.current = null;
    const [client] = await Promise.allSettled([connection]);
    if (client.status === 'fulfilled') void endConnection(client.value); // Nobody waits: the next query opens a new one.
  }
}
