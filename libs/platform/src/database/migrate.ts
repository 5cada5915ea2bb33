import { Client } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { withLock } from './advisory-lock.js';
import { ensureTables } from './ensure-tables.js';
import { SCHEMAS } from './schemas.js';

/**
 * Brings the database to what this program needs: schemas, migrations, tables of `entities`. Safe to run from several
 * processes at once and any number of times. Views are not its business: the projection engine makes them.
 */
export async function migrate(
  dataSource: DataSource,
  url: string,
  entities: readonly EntityTarget<ObjectLiteral>[],
): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'liandiao-migrate' });
  await client.connect();
  try {
    await withLock(client, 'liandiao:migrate', async () => {
      for (const schema of SCHEMAS) await client.query(`create schema if not exists ${schema}`);
      await dataSource.runMigrations({ transaction: 'each' });
      await inTransaction(client, () => ensureTables(client, dataSource, entities));
    });
  } finally {
    await client.end();
  }
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
