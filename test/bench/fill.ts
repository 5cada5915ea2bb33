import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { happenings, type PlacedHappening } from './world.js';

const AT_ONCE = 5_000;

const metadataOf = (id: string, { happenedAt, recordedAt }: PlacedHappening): string =>
  JSON.stringify({
    schema: 1,
    happenedAt,
    recordedAt,
    actor: { id: 'bench', role: 'system', organisationId: null },
    onBehalfOf: null,
    via: 'import',
    correlationId: id,
    causationId: id,
    commandId: id,
    requestHash: null,
    rules: null,
    subjects: [],
    previousHash: null,
    hash: '',
  });

/**
 * Puts a made-up world straight into the empty log of a PostgreSQL event store, many events per statement: through the
 * append of the store a million would take minutes and measure nothing that is asked here.
 */
export async function fillLog(url: string, wanted: number, perYear: number): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let position = 0;
    let batch: PlacedHappening[] = [];
    for (const one of happenings(perYear)) {
      batch.push(one);
      if (batch.length < AT_ONCE && position + batch.length < wanted) continue;
      await write(client, batch, position);
      position += batch.length;
      batch = [];
      if (position >= wanted) break;
    }
    await client.query('update es.head set position = $1', [position]);
    return position;
  } finally {
    await client.end();
  }
}

async function write(client: Client, batch: readonly PlacedHappening[], before: number): Promise<void> {
  const ids = batch.map(() => randomUUID());
  await client.query({
    name: 'fill',
    text: `insert into es.events (position, stream, revision, id, type, data, metadata, created)
      select $1::bigint + row.place, row.stream, row.revision, row.id, row.type, row.data, row.metadata, now()
      from unnest($2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[])
        with ordinality as row (stream, revision, id, type, data, metadata, place)`,
    values: [
      before,
      batch.map(({ stream }) => stream),
      batch.map(({ revision }) => revision),
      ids,
      batch.map(({ event }) => event.type),
      batch.map(({ event }) => JSON.stringify(event.data)),
      batch.map((one, index) => metadataOf(ids[index] ?? '', one)),
    ],
  });
}
