import { inTransaction, type Session } from '../database/index.js';
import { START } from '../event-store/index.js';
import { BesideTable, dropLeftovers, type RebuildOptions, type RebuildParts, whileLocked } from './rebuild.js';
import type { View } from './projector.js';

export interface Difference {
  readonly where: 'only in view' | 'only in rebuild';
  readonly row: Readonly<Record<string, unknown>>;
}

export interface Comparison {
  readonly view: string;
  /** Rows of the serving table. */
  readonly rows: number;
  /** How many rows differ; a row with another content counts on both sides. */
  readonly differing: number;
  /** The first hundred of them. */
  readonly differences: readonly Difference[];
}

const SHOWN = 100;

/** Folds the log again up to the view's own checkpoint and compares the tables row for row. The view waits meanwhile. */
export async function compareView(parts: RebuildParts, view: View, options: RebuildOptions): Promise<Comparison> {
  return whileLocked(parts, view, async (client) => {
    await dropLeftovers(client, view);
    const beside = new BesideTable(parts, view, options);
    await beside.create(client);
    try {
      const reached = await parts.checkpoints.read(client, view.projection.name);
      await beside.foldTo(client, reached?.position ?? START);
      await beside.flush(client);
      return await inTransaction(parts.pool, async (transaction) => {
        const locked = await parts.checkpoints.lockAny(transaction, view.projection.name);
        await beside.foldTo(transaction, locked?.position ?? START);
        await beside.flush(transaction);
        return compareTables(transaction, view, beside);
      });
    } finally {
      await dropLeftovers(client, view);
    }
  });
}

const only = (left: string, right: string): string =>
  `select to_jsonb(one) as row from ${left} one except all select to_jsonb(two) from ${right} two`;

async function compareTables(session: Session, view: View, beside: BesideTable): Promise<Comparison> {
  const { rows } = await session.query<{ where: Difference['where']; row: Difference['row'] }>(
    `select 'only in view' as "where", row from (${only(view.table.path, beside.table.path)}) a
     union all
     select 'only in rebuild', row from (${only(beside.table.path, view.table.path)}) b`,
  );
  const counted = await session.query<{ count: number }>(`select count(*) as count from ${view.table.path}`);
  return {
    view: view.projection.name,
    rows: counted.rows[0]?.count ?? 0,
    differing: rows.length,
    differences: rows.slice(0, SHOWN),
  };
}
