import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type QueryConfig, type QueryResultRow } from 'pg';
import { StoreUnavailable } from '../../errors.js';
import {
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  START,
  type StoredEvent,
} from '../../event-store.js';
import type { Page } from '../../follow-log.js';
import { clientConfig, type ConnectionOptions, isPassing } from './connection.js';

/** A filter looks at this many positions at once, however few pass it. */
const FILTER_WINDOW = 5_000;
const MAX_CONNECTIONS = 4;
const RETRY_MS = 100;

interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly created: Date;
}

/** `position` is null in the one row of a page without events. */
type PageRow = ({ readonly position: null } | EventRow) & { readonly upto: string; readonly head: string };

const COLUMNS = 'e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata, e.created';
const HAS_PREFIX = (prefixes: string): string =>
  `(cardinality(${prefixes}::text[]) = 0 or e.stream ^@ any(${prefixes}))`;

const FORWARDS = {
  name: 'es-stream-forwards',
  text: `select ${COLUMNS} from es.events e where e.stream = $1 and e.revision >= $2 order by e.revision limit $3`,
};
const BACKWARDS = {
  name: 'es-stream-backwards',
  text: `select ${COLUMNS} from es.events e where e.stream = $1 and e.revision <= $2 order by e.revision desc limit $3`,
};
const ALL = {
  name: 'es-all',
  text: `select ${COLUMNS} from es.events e where e.position > $1 and ${HAS_PREFIX('$2')} order by e.position limit $3`,
};
/** One statement, one snapshot: every position up to the head that it sees is visible in it. */
const PAGE = {
  name: 'es-page',
  text: `with bounds as (
      select h.position as head, least(h.position, $1::bigint + $4::bigint) as upto from es.head h)
    select b.head, b.upto, ${COLUMNS} from bounds b
      left join es.events e on e.position > $1::bigint and e.position <= b.upto and ${HAS_PREFIX('$2')}
      order by e.position limit $3`,
};

const LARGEST_REVISION = '9223372036854775807';

/** Reads on a small pool; a broken connection is tried again for a bounded time. */
export class LogReader {
  private readonly pool: Pool;

  constructor(
    options: ConnectionOptions,
    private readonly patienceMs: number,
  ) {
    // A plan prepared while the table was empty would scan it from end to end for ever: no sequential scans here.
    const settings = { ...clientConfig(options), max: MAX_CONNECTIONS, options: '-c enable_seqscan=off' };
    this.pool = new Pool(settings);
    // Without a listener an idle connection that breaks would end the process; the pool replaces it by itself.
    this.pool.on('error', () => undefined);
  }

  async readStream(stream: string, options: ReadStreamOptions): Promise<StoredEvent[]> {
    const { direction = 'forwards', from, limit } = options;
    const query =
      direction === 'forwards'
        ? { ...FORWARDS, values: [stream, from ?? 0, limit ?? null] }
        : { ...BACKWARDS, values: [stream, from ?? LARGEST_REVISION, limit ?? null] };
    return (await this.rows<EventRow>(query)).map(toEvent);
  }

  async readAll({ after = START, prefixes = [], limit }: ReadAllOptions): Promise<StoredEvent[]> {
    return (await this.rows<EventRow>({ ...ALL, values: [after, prefixes, limit ?? null] })).map(toEvent);
  }

  /**
   * @throws Error when `after` lies ahead of the log: it was restored from an older copy, or it is another log; going on
   * would skip the events that get these positions
   */
  async readPage(after: Position, prefixes: readonly string[], limit: number): Promise<Page> {
    const window = prefixes.length === 0 ? limit : Math.max(limit, FILTER_WINDOW);
    const rows = await this.rows<PageRow>({ ...PAGE, values: [after, prefixes, limit, window] });
    const { head, upto } = rows[0] as PageRow;
    if (BigInt(after) > BigInt(head)) throw new Error(`checkpoint ${after} is ahead of the log, which ends at ${head}`);
    const events = rows.filter((row): row is EventRow & PageRow => row.position !== null).map(toEvent);
    const readTo = events.length === limit ? (events.at(-1) as StoredEvent).position : upto;
    return { events, readTo, atHead: readTo === head };
  }

  async head(): Promise<Position> {
    const rows = await this.rows<{ position: string }>({ text: 'select position from es.head' });
    return rows[0]?.position ?? '0';
  }

  async count(): Promise<{ events: string; head: string }> {
    const text = 'select (select count(*) from es.events) as events, (select position from es.head) as head';
    const rows = await this.rows<{ events: string; head: string }>({ text });
    return rows[0] as { events: string; head: string };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async rows<Row extends object>(query: QueryConfig): Promise<Row[]> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      try {
        return (await this.pool.query<Row & QueryResultRow>(query)).rows;
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (Date.now() >= deadline) throw new StoreUnavailable('the event store does not answer', { cause: error });
        await sleep(RETRY_MS);
      }
    }
  }
}

function toEvent(row: EventRow): StoredEvent {
  const { position, stream, id, type, data, metadata, created } = row;
  return { position, stream, revision: Number(row.revision), id, type, data, metadata, created };
}
