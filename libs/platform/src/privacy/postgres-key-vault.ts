import { randomBytes } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import { AES_256_GCM } from './cipher.js';
import { KeyCache } from './key-cache.js';
import { type KeyVault, SubjectErased } from './key-vault.js';
import { derivedKey } from './master-key.js';

export interface PostgresKeyVaultOptions {
  readonly connectionString: string;
  /** Wraps every key; 32 bytes. */
  readonly masterKey: Buffer;
  /** Keys kept in memory; default 1,000. */
  readonly cacheSize?: number;
}

interface KeyRow {
  readonly subject: string;
  readonly wrapped: Buffer | null;
}

const MAX_CONNECTIONS = 3;
const CACHE_AGE_MS = 30_000;
/** Any number that no other user of advisory locks in this database takes. */
const LOCK = 7_205_202;

/** A destroyed key leaves its row, with the time: what was erased stays erased, and can be shown to have been. */
const SCHEMA = `
  create schema if not exists privacy;
  create table if not exists privacy.subject_keys (
    subject text collate "C" primary key,
    wrapped bytea,
    created_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
  )`;

/**
 * Keys of subjects in PostgreSQL, apart from the events, wrapped under the master key with the subject bound in. Reading
 * goes through a short-lived cache, so another process forgets a destroyed key within half a minute; sealing always asks
 * the table, so nothing new is written under a destroyed key.
 */
export class PostgresKeyVault implements KeyVault {
  private readonly pool: Pool;
  private readonly wrappingKey: Buffer;
  private readonly cache: KeyCache;

  private constructor(options: PostgresKeyVaultOptions) {
    this.pool = new Pool({
      connectionString: options.connectionString,
      max: MAX_CONNECTIONS,
      application_name: 'liandiao-keys',
    });
    // Without a listener an idle connection that breaks would end the process; the pool replaces it by itself.
    this.pool.on('error', () => undefined);
    // A connection in use that breaks between two queries would end the process too: the next query reports it.
    this.pool.on('connect', (client) => void client.on('error', () => undefined));
    this.wrappingKey = derivedKey(options.masterKey, 'subject keys');
    this.cache = new KeyCache(options.cacheSize ?? 1_000, CACHE_AGE_MS);
  }

  /** Makes its schema where it is missing; safe when several processes start at once. */
  static async open(options: PostgresKeyVaultOptions): Promise<PostgresKeyVault> {
    const vault = new PostgresKeyVault(options);
    await vault.transaction(async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await client.query(SCHEMA);
    });
    return vault;
  }

  async keysForSealing(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const known = await this.load(subjects);
    const missing = subjects.filter((subject) => !known.has(subject));
    if (missing.length === 0) return known;
    await this.create(missing);
    const all = await this.load(subjects);
    const erased = subjects.find((subject) => !all.has(subject));
    if (erased !== undefined) throw new SubjectErased(erased);
    return all;
  }

  async keysForReading(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const unknown: string[] = [];
    for (const subject of new Set(subjects)) {
      const key = this.cache.get(subject);
      if (key) found.set(subject, key);
      else unknown.push(subject);
    }
    for (const [subject, key] of await this.load(unknown)) found.set(subject, key);
    return found;
  }

  async destroy(subjects: readonly string[]): Promise<void> {
    await this.pool.query(
      `insert into privacy.subject_keys as k (subject, wrapped, destroyed_at) select distinct s, null::bytea, now() from unnest($1::text[]) s
       on conflict (subject) do update set wrapped = null, destroyed_at = coalesce(k.destroyed_at, now())`,
      [[...subjects]],
    );
    for (const subject of subjects) this.cache.delete(subject);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** The first of several writers wins; the commit is on disk before anybody seals with the key. */
  private async create(subjects: readonly string[]): Promise<void> {
    const sorted = [...new Set(subjects)].toSorted(); // In one order, so that two writers cannot wait for each other.
    const wrapped = sorted.map((subject) => this.wrap(subject, randomBytes(AES_256_GCM.keyBytes)));
    await this.transaction(async (client) => {
      await client.query('set local synchronous_commit = on');
      await client.query(
        `insert into privacy.subject_keys (subject, wrapped) select * from unnest($1::text[], $2::bytea[])
         on conflict (subject) do nothing`,
        [sorted, wrapped],
      );
    });
  }

  private async load(subjects: readonly string[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    if (subjects.length === 0) return found;
    const rows = await this.pool.query<KeyRow>(
      'select subject, wrapped from privacy.subject_keys where subject = any($1::text[]) and wrapped is not null',
      [subjects],
    );
    for (const { subject, wrapped } of rows.rows) {
      if (!wrapped) continue;
      const key = AES_256_GCM.decrypt(this.wrappingKey, wrapped, Buffer.from(subject, 'utf8'));
      found.set(subject, key);
      this.cache.set(subject, key);
    }
    return found;
  }

  private wrap(subject: string, key: Buffer): Buffer {
    return AES_256_GCM.encrypt(this.wrappingKey, key, Buffer.from(subject, 'utf8'));
  }

  private async transaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}
