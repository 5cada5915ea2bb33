import type { Session } from '../database/index.js';
import { type Position, START } from '../event-store/index.js';
import { CheckpointMoved, Superseded } from './errors.js';

export type ConsumerKind = 'view' | 'process';

export interface Checkpoint {
  readonly position: Position;
  /** Shape of what the checkpoint belongs to; another one means another version of the program. */
  readonly fingerprint: string;
}

/** Table `engine.checkpoints`: compare and set, always inside the transaction that writes the effects. */
export class Checkpoints {
  constructor(private readonly kind: ConsumerKind) {}

  async read(session: Session, name: string): Promise<Checkpoint | null> {
    return this.select(session, name, '');
  }

  /**
   * Locks the checkpoint until the transaction ends and compares it. First statement of every transaction that writes
   * rows, so that all of them queue in the same order.
   * @throws CheckpointMoved, Superseded
   */
  async lock(session: Session, name: string, expected: Checkpoint): Promise<void> {
    const found = await this.select(session, name, 'for update');
    if (found && found.fingerprint !== expected.fingerprint) throw new Superseded(name);
    if (found?.position !== expected.position) throw new CheckpointMoved(name);
  }

  async lockAny(session: Session, name: string): Promise<Checkpoint | null> {
    return this.select(session, name, 'for update');
  }

  async set(session: Session, name: string, to: Checkpoint): Promise<void> {
    await session.query(
      `insert into engine.checkpoints (kind, name, position, fingerprint) values ($1, $2, $3, $4)
       on conflict (kind, name) do update
       set position = excluded.position, fingerprint = excluded.fingerprint, updated_at = now()`,
      [this.kind, name, to.position, to.fingerprint],
    );
  }

  /** Makes the checkpoint at the start of the log unless there is one. */
  async create(session: Session, name: string, fingerprint: string): Promise<void> {
    await session.query(
      `insert into engine.checkpoints (kind, name, position, fingerprint) values ($1, $2, $3, $4)
       on conflict (kind, name) do nothing`,
      [this.kind, name, START, fingerprint],
    );
  }

  private async select(session: Session, name: string, suffix: '' | 'for update'): Promise<Checkpoint | null> {
    const { rows } = await session.query<Checkpoint>(
      `select position, fingerprint from engine.checkpoints where kind = $1 and name = $2 ${suffix}`,
      [this.kind, name],
    );
    return rows[0] ?? null;
  }
}
