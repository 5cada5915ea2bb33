import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from './migrations/index.js';

export interface DataSourceOptions {
  readonly url: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Most connections of this process for queries; default 10. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/**
 * The one TypeORM data source of a process. It never changes tables by itself (`synchronize` is off): `migrate` does,
 * and the projection engine makes its own view tables.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    // Tables without a schema of their own, and TypeORM's list of migrations, stand in `app`.
    schema: 'app',
    entities: [...options.entities] as never[],
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    // gen_random_uuid() is built in since PostgreSQL 13: no extension needs to be installed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'liandiao',
  });
}
