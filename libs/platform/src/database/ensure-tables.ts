import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Session } from './advisory-lock.js';
import { tableStatements } from './ddl.js';

/** An existing table does not fit the entity: a migration is missing. */
export class TableOutdated extends Error {
  constructor(table: string, columns: readonly string[]) {
    super(
      `table ${table} lacks the column(s) ${columns.join(', ')}; ` +
        'add a migration to libs/platform/src/database/migrations and list it in its index',
    );
    this.name = 'TableOutdated';
  }
}

/**
 * Makes the tables of `entities` that do not exist yet. Call it under a lock and inside a transaction.
 * @throws TableOutdated when a table exists without all columns of its entity
 */
export async function ensureTables(
  session: Session,
  dataSource: DataSource,
  entities: readonly EntityTarget<ObjectLiteral>[],
): Promise<void> {
  for (const entity of entities) {
    const metadata = dataSource.getMetadata(entity);
    const existing = await columnsOf(session, metadata);
    if (existing.size === 0) {
      const statements = await tableStatements(dataSource, metadata, metadata.tablePath);
      for (const statement of statements) await session.query(statement);
      continue;
    }
    const missing = metadata.columns.map((column) => column.databaseName).filter((column) => !existing.has(column));
    if (missing.length > 0) throw new TableOutdated(metadata.tablePath, missing);
  }
}

async function columnsOf(session: Session, metadata: EntityMetadata): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ column_name: string }>(
    'select column_name from information_schema.columns where table_schema = $1 and table_name = $2',
    [metadata.schema ?? 'app', metadata.tableName],
  );
  return new Set(rows.map((row) => row.column_name));
}
