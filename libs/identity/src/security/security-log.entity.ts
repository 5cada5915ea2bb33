import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const SECURITY_ACTS = [
  'account-created',
  'account-approved',
  'account-changed',
  'account-disabled',
  'account-enabled',
  'account-unlocked',
  'password-reset',
  'password-changed',
  'readings-exported',
  'log-verified',
] as const;
export type SecurityAct = (typeof SECURITY_ACTS)[number];

/** What administrators, auditors and security officers did. Only ever appended; the auditor reads it. */
@Entity({ schema: 'app', name: 'security_log' })
@Index(['subjectId', 'act'])
@Index(['at'])
export class SecurityLogEntry {
  /** Made from the command: the same request is written once. */
  @PrimaryColumn({ name: 'entry_id', type: 'uuid' })
  entryId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'account_id', type: 'text' })
  accountId: string;

  @Column({ type: 'text' })
  act: SecurityAct;

  /** The account it was done to. */
  @Column({ name: 'subject_id', type: 'text', nullable: true })
  subjectId: string | null;

  /** Reason, range or result; no secret and nothing about a case. */
  @Column({ type: 'text', nullable: true })
  detail: string | null;
}
