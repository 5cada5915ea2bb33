import path from 'node:path';
import { completeConfiguration, type Configuration, ConfigurationError, readSettings } from '@platform/configuration';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@platform/embedded';
import { masterKey } from '@platform/privacy';
import pg from 'pg';
import { type CliIo, UnavailableError } from '../command.js';

export interface Connection {
  readonly configuration: Configuration;
  /** Stops the embedded database when this program has started it and nobody else uses it. */
  close(): Promise<void>;
}

/** Where the embedded PostgreSQL keeps its files below `LIANDIAO_DATA`; the same as in the standalone program. */
export const CLUSTER = 'postgres';

/**
 * The server's configuration, with the embedded database running where it is the one to be used.
 * @throws UnavailableError when the configuration is wrong or the database cannot be started
 */
export async function connect(io: CliIo): Promise<Connection> {
  try {
    const settings = readSettings(io.environment);
    const { databaseUrl, dataDirectory } = settings;
    const key = settings.masterKey ?? masterKey({ dataDir: dataDirectory });
    if (databaseUrl !== null) {
      const configuration = completeConfiguration(settings, { databaseUrl, masterKey: key });
      return { configuration, close: async () => undefined };
    }
    const postgres = await startEmbeddedPostgres({
      dataDir: path.join(dataDirectory, CLUSTER),
      mode: 'daemon',
      log: (message) => io.stderr.write(`${message}\n`),
    });
    const configuration = completeConfiguration(settings, { databaseUrl: postgres.url, masterKey: key });
    return { configuration, close: () => leave(postgres) };
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UnavailableError(error.message);
    throw new UnavailableError('数据库无法启动或连接。 The database cannot be started or reached.', { cause: error });
  }
}

/** A server that attached meanwhile keeps its database: it finds that nobody owns it and takes it over. */
async function leave(postgres: EmbeddedPostgres): Promise<void> {
  if (!postgres.attached && !(await isUsedByOthers(postgres.url))) await postgres.stop();
}

/** Somebody else is connected to the database: a server, or another command. */
export async function isUsedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return (rows[0]?.others ?? 0) > 0;
  } finally {
    await client.end();
  }
}
