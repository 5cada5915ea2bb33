import fs from 'node:fs';
import path from 'node:path';
import { completeConfiguration, type Configuration, type Settings } from '@platform/configuration';
import { claim, type EmbeddedPostgres, startEmbeddedPostgres } from '@platform/embedded';
import { masterKey } from '@platform/privacy';
import { DatabaseWatch } from './database-watch.js';
import { StartError } from './start-error.js';

export interface Database {
  readonly configuration: Configuration;
  /** Stops the database when this program runs it; repeating it changes nothing. */
  stop(): Promise<void>;
}

const CLUSTER = 'postgres';
/** Names the server that works in the data directory; a command line tool may use its database beside it. */
const SERVER_FILE = 'server';

export interface DatabaseCallbacks {
  readonly log: (line: string) => void;
  /** The embedded database ended and could not be brought back. */
  readonly onLost: (reason: Error) => void;
}

/**
 * The database of the settings, or the embedded one below `LIANDIAO_DATA` with its own master key.
 * @throws StartError when the directory cannot be used or PostgreSQL does not start
 */
export async function openDatabase(settings: Settings, { log, onLost }: DatabaseCallbacks): Promise<Database> {
  const dataDir = path.resolve(settings.dataDirectory);
  if (settings.databaseUrl !== null && settings.masterKey !== null) {
    const { databaseUrl, masterKey: key } = settings;
    return {
      configuration: completeConfiguration(settings, { databaseUrl, masterKey: key }),
      stop: async () => undefined,
    };
  }
  await takeDirectory(dataDir);
  log(`启动内置 PostgreSQL（数据目录 ${dataDir}）… (starting the embedded PostgreSQL)`);
  const options = { dataDir: path.join(dataDir, CLUSTER), mode: 'daemon', log } as const;
  const postgres = await startEmbeddedPostgres(options).catch((error: unknown) => {
    throw new StartError(
      `内置 PostgreSQL 无法启动。 The embedded PostgreSQL cannot be started:\n  ${messageOf(error)}`,
    );
  });
  const restart = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ ...options, port: postgres.port });
  const watch = new DatabaseWatch(postgres, { restart, log, onLost });
  const key = settings.masterKey ?? masterKey({ dataDir });
  return {
    configuration: completeConfiguration(settings, { databaseUrl: postgres.url, masterKey: key }),
    stop: () => watch.stop(),
  };
}

/** @throws StartError when it cannot be written to, or when another server works in it */
async function takeDirectory(dataDir: string): Promise<void> {
  const free = await claimIn(dataDir).catch((error: unknown) => {
    throw new StartError(
      `数据目录 ${dataDir} 无法使用，请检查路径和权限，或用 LIANDIAO_DATA 指定其他目录。\n` +
        `The data directory ${dataDir} cannot be used; check it, or set LIANDIAO_DATA to another one:\n  ${messageOf(error)}`,
    );
  });
  if (!free) {
    throw new StartError(
      `已有联调服务在使用数据目录 ${dataDir}，请先停止它，或用 LIANDIAO_DATA 指定其他目录。\n` +
        `Another Liandiao server works in ${dataDir}: stop it first, or set LIANDIAO_DATA to another directory.`,
    );
  }
}

async function claimIn(dataDir: string): Promise<boolean> {
  fs.mkdirSync(dataDir, { recursive: true });
  return claim(path.join(dataDir, SERVER_FILE));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
