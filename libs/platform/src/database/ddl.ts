import { type DataSource, type EntityMetadata, Table } from 'typeorm';

/**
 * The statements that make the entity's table under `name` (schema-qualified), asked of TypeORM without running them.
 * Names of keys and indexes are left to TypeORM, which derives them from the table's name: two generations of a view can
 * stand side by side in one schema.
 */
export async function tableStatements(
  dataSource: DataSource,
  metadata: EntityMetadata,
  name: string,
): Promise<string[]> {
  const table = Table.create(metadata, dataSource.driver);
  table.name = name;
  for (const named of [...table.indices, ...table.uniques, ...table.checks]) named.name = undefined;
  for (const column of table.columns) column.primaryKeyConstraintName = undefined;
  const runner = dataSource.createQueryRunner();
  try {
    runner.enableSqlMemory();
    await runner.createTable(table, false, false, true);
    return runner.getMemorySql().upQueries.map(({ query }) => query);
  } finally {
    runner.clearSqlMemory();
    runner.disableSqlMemory();
    await runner.release();
  }
}
