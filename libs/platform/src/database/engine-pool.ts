import { type CustomTypesConfig, Pool, type PoolClient, types } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
  [TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`).toISOString()],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

/**
 * Connections of projections and processes. Apart from TypeORM's pool because of three session settings:
 * - values come back as `Projection` promises them: ISO strings and numbers;
 * - `enable_seqscan=off`: a plan for `key = any($1)` made while the table was empty would scan it for ever (measured:
 *   8 times slower, eventstore.md 4);
 * - `synchronous_commit=off`: rows and checkpoint still commit together, and what a power cut takes back is folded again
 *   from the log, which is durable.
 */
export function createEnginePool(url: string, onError: (error: Error) => void, max = 7): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'liandiao-engine',
    options: '-c enable_seqscan=off -c synchronous_commit=off -c timezone=UTC -c datestyle=ISO',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? (types.getTypeParser(oid, format as 'text') as (text: string) => unknown),
    } as CustomTypesConfig,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', onError);
  // Nor may one that is in use between two queries of a transaction: the next query reports it.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** Runs `work` in one transaction; rolls back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
