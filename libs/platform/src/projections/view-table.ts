import type { EntityMetadata } from 'typeorm';
import type { Session } from '../database/index.js';
import type { Row } from './row-fold.js';

interface Column {
  readonly property: string;
  readonly name: string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rows of one view table, moved in batches: one statement to load, one to write, one to delete. */
export class ViewTable {
  private readonly columns: readonly Column[];
  private readonly key: Column;
  readonly path: string;

  /** @throws Error for an entity without exactly one primary key column */
  constructor(
    metadata: EntityMetadata,
    readonly schema: string,
    readonly name: string,
  ) {
    this.columns = metadata.columns.map((column) => ({ property: column.propertyName, name: column.databaseName }));
    const [key, ...others] = metadata.primaryColumns;
    if (!key || others.length > 0) throw new Error(`view ${name} must have exactly one primary key column`);
    this.key = { property: key.propertyName, name: key.databaseName };
    this.path = `${quote(schema)}.${quote(name)}`;
  }

  async load(session: Session, keys: readonly string[]): Promise<Map<string, Row>> {
    if (keys.length === 0) return new Map();
    const { rows } = await session.query<Row>(
      `select ${this.columnList()} from ${this.path} where ${quote(this.key.name)} = any($1)`,
      [keys],
    );
    return new Map(rows.map((row) => [String(row[this.key.name]), this.fromDatabase(row)]));
  }

  async write(session: Session, changes: ReadonlyMap<string, Row | null>): Promise<void> {
    const kept: string[] = [];
    const gone: string[] = [];
    for (const [key, row] of changes) {
      if (row) kept.push(this.toJson(key, row));
      else gone.push(key);
    }
    if (gone.length > 0) {
      await session.query(`delete from ${this.path} where ${quote(this.key.name)} = any($1)`, [gone]);
    }
    if (kept.length > 0) await session.query(this.upsertStatement(), [`[${kept.join(',')}]`]);
  }

  private upsertStatement(): string {
    const list = this.columnList();
    const updates = this.columns
      .filter((column) => column.name !== this.key.name)
      .map((column) => `${quote(column.name)} = excluded.${quote(column.name)}`);
    const onConflict = updates.length > 0 ? `do update set ${updates.join(', ')}` : 'do nothing';
    return (
      `insert into ${this.path} (${list}) select ${list} from json_populate_recordset(null::${this.path}, $1::json) ` +
      `on conflict (${quote(this.key.name)}) ${onConflict}`
    );
  }

  private columnList(): string {
    return this.columns.map((column) => quote(column.name)).join(', ');
  }

  private fromDatabase(stored: Row): Row {
    return Object.fromEntries(this.columns.map(({ property, name }) => [property, stored[name]]));
  }

  private toJson(key: string, row: Row): string {
    if (String(row[this.key.property]) !== key) {
      throw new Error(`a row of ${this.name} carries the key ${String(row[this.key.property])} instead of ${key}`);
    }
    return JSON.stringify(Object.fromEntries(this.columns.map(({ property, name }) => [name, row[property] ?? null])));
  }
}
