import type { Role } from '@platform/messaging';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may sign in. Accounts are kept, never deleted: the history names their ids. */
@Entity({ schema: 'app', name: 'account' })
export class Account {
  @PrimaryColumn({ name: 'account_id', type: 'text' })
  accountId: string;

  @Index({ unique: true })
  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'organisation_id', type: 'text', nullable: true })
  organisationId: string | null;

  @Column({ name: 'mediator_id', type: 'text', nullable: true })
  mediatorId: string | null;

  @Column({ name: 'area_code', type: 'text', nullable: true })
  areaCode: string | null;

  /** `scrypt$N$r$p$salt$hash`: parameters travel with the hash, so that they can be raised later. */
  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ name: 'failed_attempts', type: 'int', default: 0 })
  failedAttempts: number;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  @Column({ type: 'boolean', default: false })
  disabled: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
