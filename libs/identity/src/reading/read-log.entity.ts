import type { Role } from '@platform/messaging';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who read the content of which case, when and through which endpoint (design.md 6.3). Only ever appended. */
@Entity({ schema: 'app', name: 'read_log' })
@Index(['disputeId', 'readAt'])
@Index(['accountId', 'readAt'])
export class ReadLogEntry {
  @PrimaryColumn({ name: 'read_id', type: 'uuid' })
  readId: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt: Date;

  @Column({ name: 'account_id', type: 'text' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'organisation_id', type: 'text', nullable: true })
  organisationId: string | null;

  /** Or the screening round whose reporters were read. */
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ type: 'text' })
  endpoint: string;

  @Column({ name: 'correlation_id', type: 'text', nullable: true })
  correlationId: string | null;
}
