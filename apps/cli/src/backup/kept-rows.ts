import type pg from 'pg';
import type { LineOf } from './backup-lines.js';

/** Pieces of attachments are large: so many of them fit into memory. */
const BATCH = 100;

/** Made again or of no use elsewhere: sessions end with a move, migrations belong to the program. */
const LEFT_OUT = new Set(['app.session', 'app.migrations']);

/** The work of the processes belongs to positions of the log, so it is read before the events and written after them. */
export const PROCESS_TABLES = ['engine.process_states', 'engine.process_failures', 'engine.checkpoints'];

/** Tables of schemas `privacy` and `app`: everything that is neither event nor view. */
export async function keptTables(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('privacy', 'app') and table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.has(name));
}

/** Rows of one table; call inside a transaction, which makes them belong together. */
export async function* rowsOf(client: pg.ClientBase, table: string): AsyncGenerator<LineOf<'row'>> {
  const where = table === 'engine.checkpoints' ? "where t.kind = 'process'" : '';
  await client.query(`declare kept no scroll cursor for select row_to_json(t)::text as row from ${table} t ${where}`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from kept`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield { kind: 'row', table, row };
  }
  await client.query('close kept');
}

/** Writes rows of one table; rows that are there already stay as they are. Columns that the program lacks are an error. */
export async function writeRows(client: pg.ClientBase, table: string, rows: readonly string[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(JSON.parse(first) as object).map((column) => client.escapeIdentifier(column));
  await client.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value
     select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
    [`[${rows.join(',')}]`],
  );
}

/** Numbers that tables give out by themselves go on after the largest that was written. */
export async function moveSequences(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select column_name as column, pg_get_serial_sequence($1, column_name) as sequence from information_schema.columns
      where table_schema || '.' || table_name = $1 and pg_get_serial_sequence($1, column_name) is not null`,
    [table],
  );
  for (const { column, sequence } of rows) {
    const name = client.escapeIdentifier(column);
    await client.query(`select setval($1, greatest((select max(${name}) from ${table}), 1))`, [sequence]);
  }
}
