import path from 'node:path';
import { completeConfiguration, type Configuration, type Settings } from '@platform/configuration';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@platform/embedded';
import { masterKey } from '@platform/privacy';
import { DatabaseWatch } from './database-watch.js';

export interface Database {
  readonly configuration: Configuration;
  /** Stops the database when this program runs it; repeating it changes nothing. */
  stop(): Promise<void>;
}

const CLUSTER = 'postgres';

export interface DatabaseCallbacks {
  readonly log: (line: string) => void;
  /** The embedded database ended and could not be brought back. */
  readonly onLost: (reason: Error) => void;
}

/** The database of the settings, or the embedded one below `LIANDIAO_DATA` with its own master key. */
export async function openDatabase(settings: Settings, { log, onLost }: DatabaseCallbacks): Promise<Database> {
  const dataDir = path.resolve(settings.dataDirectory);
  if (settings.databaseUrl !== null && settings.masterKey !== null) {
    const { databaseUrl, masterKey: key } = settings;
    return {
      configuration: completeConfiguration(settings, { databaseUrl, masterKey: key }),
      stop: async () => undefined,
    };
  }
  log(`启动内置 PostgreSQL（数据目录 ${dataDir}）… (starting the embedded PostgreSQL)`);
  const options = { dataDir: path.join(dataDir, CLUSTER), mode: 'daemon', log } as const;
  const postgres = await startEmbeddedPostgres(options);
  const restart = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ ...options, port: postgres.port });
  const watch = new DatabaseWatch(postgres, { restart, log, onLost });
  const key = settings.masterKey ?? masterKey({ dataDir });
  return {
    configuration: completeConfiguration(settings, { databaseUrl: postgres.url, masterKey: key }),
    stop: () => watch.stop(),
  };
}
