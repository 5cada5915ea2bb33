import path from 'node:path';
import { completeConfiguration, type Configuration, type Settings } from '@platform/configuration';
import { startEmbeddedPostgres } from '@platform/embedded';
import { masterKey } from '@platform/privacy';

export interface Database {
  readonly configuration: Configuration;
  /** Stops the database when this program runs it; repeating it changes nothing. */
  stop(): Promise<void>;
}

const CLUSTER = 'postgres';

/** The database of the settings, or the embedded one below `LIANDIAO_DATA` with its own master key. */
export async function openDatabase(settings: Settings, log: (line: string) => void): Promise<Database> {
  const dataDir = path.resolve(settings.dataDirectory);
  if (settings.databaseUrl !== null && settings.masterKey !== null) {
    const { databaseUrl, masterKey: key } = settings;
    return {
      configuration: completeConfiguration(settings, { databaseUrl, masterKey: key }),
      stop: async () => undefined,
    };
  }
  log(`启动内置 PostgreSQL（数据目录 ${dataDir}）… (starting the embedded PostgreSQL)`);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, CLUSTER), mode: 'daemon', log });
  const key = settings.masterKey ?? masterKey({ dataDir });
  return {
    configuration: completeConfiguration(settings, { databaseUrl: postgres.url, masterKey: key }),
    stop: () => postgres.stop(),
  };
}
