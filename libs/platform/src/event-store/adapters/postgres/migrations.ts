import type { ClientBase } from 'pg';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Only ever added to; a version that was released never changes. */
const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'single-writer log',
    sql: `
-- One row: the last position given out. Its lock IS the global order: taken before positions are given and held to the
-- commit, so that position order, commit order and visibility order are one, and positions have no gaps (a rollback gives
-- the numbers back).
create table es.head (
  one boolean primary key default true check (one),
  position bigint not null
) with (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into es.head (position) values (0);

create table es.events (
  position bigint primary key,
  stream   text collate "C" not null,
  revision bigint not null check (revision >= 0),
  id       uuid not null,                  -- UUIDv7: the index grows at its right edge
  type     text collate "C" not null,
  data     text not null,                  -- text, not jsonb: kept byte for byte, and read faster
  metadata text not null,
  created  timestamptz not null,
  constraint events_stream_revision unique (stream, revision)
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
create index events_id on es.events (id);  -- finds a repeated append

-- Many independent appends in one commit. Per append: stream, expected revision, number of events; per event: id, type,
-- data, metadata, in the same order. Expected: >= 0 exact, -1 absent, -2 any, -4 exists.
-- Returns three numbers per append: status (0 appended, 1 repeated, 2 wrong expected revision), position of its last
-- event, revision of its last event (status 2: the stream's actual revision).
-- A function and not one statement: a statement takes its snapshot before it waits for the lock, and would judge by
-- revisions that are out of date; in here every statement after the lock sees what the last writer committed.
create function es.append(
  streams text[], expected bigint[], counts int[], ids uuid[], types text[], data text[], metadata text[]
) returns bigint[] language plpgsql as $$
declare
  start_position bigint;
  next_position bigint;
  last_revision bigint;
  taken int := 0;          -- events of earlier appends of this call
  wanted int;
  results bigint[] := '{}';
  known int;
  first_known bigint;
  last_known bigint;
  known_position bigint;
begin
  select h.position into start_position from es.head h for update;
  next_position := start_position;
  for a in 1 .. array_length(streams, 1) loop
    wanted := counts[a];
    known := 0;
    last_revision := coalesce(
      (select e.revision from es.events e where e.stream = streams[a] order by e.revision desc limit 1), -1);

    if last_revision >= 0 and expected[a] <> last_revision then
      -- The answer to an earlier attempt may have been lost: are these events there already?
      select count(*), min(e.revision), max(e.revision), max(e.position)
        into known, first_known, last_known, known_position
        from unnest(ids[taken + 1 : taken + wanted]) as wanted_id (id)
        join es.events e on e.id = wanted_id.id and e.stream = streams[a];
    end if;

    if known > 0 then
      if known = wanted and last_known - first_known + 1 = wanted
         and (expected[a] in (-2, -4) or first_known = expected[a] + 1) then
        results := results || 1::bigint || known_position || last_known;
      else
        results := results || 2::bigint || -1::bigint || last_revision;
      end if;
    elsif expected[a] = last_revision or expected[a] = -2 or (expected[a] = -4 and last_revision >= 0) then
      insert into es.events (position, stream, revision, id, type, data, metadata, created)
        select next_position + i, streams[a], last_revision + i, ids[taken + i], types[taken + i], data[taken + i],
               metadata[taken + i], clock_timestamp()
          from generate_series(1, wanted) as i;
      next_position := next_position + wanted;
      results := results || 0::bigint || next_position || last_revision + wanted;
    else
      results := results || 2::bigint || -1::bigint || last_revision;
    end if;
    taken := taken + wanted;
  end loop;

  if next_position > start_position then
    update es.head set position = next_position;
    perform pg_notify('es', next_position::text);  -- once per commit: a NOTIFY takes a lock of the whole cluster
  end if;
  return results;
end $$;
`,
  },
];

/** Any number that no other user of advisory locks in this database takes. */
const LOCK = 7_205_201;

/** Brings the schema `es` up to date. Safe when several processes start at once; does nothing when it is. */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('create schema if not exists es');
    await client.query(
      'create table if not exists es.migrations (version int primary key, name text not null, applied timestamptz not null default now())',
    );
    const applied = await client.query<{ version: number }>('select version from es.migrations');
    const known = new Set(applied.rows.map((row) => row.version));
    for (const { version, name, sql } of MIGRATIONS.filter((migration) => !known.has(migration.version))) {
      await client.query(sql);
      await client.query('insert into es.migrations (version, name) values ($1, $2)', [version, name]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
