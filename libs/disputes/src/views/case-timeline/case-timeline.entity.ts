import type { Role } from '@platform/messaging';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per event of a dispute; no personal text. */
@Entity({ schema: 'views', name: 'case_timeline' })
export class CaseTimeline {
  @PrimaryColumn({ type: 'text', name: 'event_id' })
  eventId: string;

  @Index()
  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  position: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'jsonb' })
  parameters: Record<string, string | number | boolean | null>;

  @Column({ type: 'timestamptz', name: 'happened_at' })
  happenedAt: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: string;

  @Column({ type: 'text', name: 'actor_id' })
  actorId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'text', name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column({ type: 'text' })
  via: string;

  @Column({ type: 'text', nullable: true })
  rule: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;
}
