import type { ClientBase } from 'pg';

/** Anything that runs one statement on one session: a pg client or a TypeORM query runner behind `sessionOf`. */
export type Session = Pick<ClientBase, 'query'>;

const KEY = 'hashtextextended($1, 0)';

/** Waits for the lock `name`, runs `work`, gives it back. The lock dies with its session, so a crash frees it. */
export async function withLock<T>(session: Session, name: string, work: () => Promise<T>): Promise<T> {
  await session.query(`select pg_advisory_lock(${KEY})`, [name]);
  try {
    return await work();
  } finally {
    await unlock(session, name);
  }
}

/** True when the lock was free and is now held by this session. */
export async function tryLock(session: Session, name: string): Promise<boolean> {
  const result = await session.query<{ locked: boolean }>(`select pg_try_advisory_lock(${KEY}) as locked`, [name]);
  return result.rows[0]?.locked === true;
}

export async function unlock(session: Session, name: string): Promise<void> {
  await session.query(`select pg_advisory_unlock(${KEY})`, [name]);
}
