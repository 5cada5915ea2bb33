import type { Client } from 'pg';

/**
 * CONTROL, never to be used: what most hand-written event tables do. Positions come from an identity column, so they are
 * given out before the commit, and a reader that remembers the last position passes over an event whose transaction
 * commits later.
 */
export class NaiveIdentityLog {
  constructor(private readonly client: Client) {}

  async create(): Promise<void> {
    await this.client.query(
      'create table naive_events (position bigint generated always as identity, id uuid not null)',
    );
  }

  /** Within the transaction of whoever calls. */
  static async insert(transaction: Client, id: string): Promise<void> {
    await transaction.query('insert into naive_events (id) values ($1)', [id]);
  }

  async readAfter(position: string): Promise<{ position: string; id: string }[]> {
    const read = await this.client.query<{ position: string; id: string }>(
      'select position, id from naive_events where position > $1 order by position',
      [position],
    );
    return read.rows;
  }
}
