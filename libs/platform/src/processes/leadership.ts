import type { Pool, PoolClient } from 'pg';
import { tryLock, unlock } from '../database/index.js';

/** One process among many, by a lock that lives as long as the session that holds it. */
export class Leadership {
  private session: PoolClient | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly lock: string,
  ) {}

  /** True while this process holds the lock; takes it when it is free. */
  async holdOrTake(): Promise<boolean> {
    if (this.session) return this.stillThere(this.session);
    const session = await this.pool.connect();
    try {
      if (await tryLock(session, this.lock)) {
        this.session = session;
        return true;
      }
    } catch (error) {
      session.release(true);
      throw error;
    }
    session.release();
    return false;
  }

  async giveUp(): Promise<void> {
    const { session } = this;
    this.session = null;
    if (!session) return;
    try {
      await unlock(session, this.lock);
      session.release();
    } catch {
      // The session is gone, and the lock with it.
      session.release(true);
    }
  }

  private async stillThere(session: PoolClient): Promise<boolean> {
    try {
      await session.query('select 1');
      return true;
    } catch {
      // As above: whoever asks next takes it.
      this.session = null;
      session.release(true);
      return false;
    }
  }
}
