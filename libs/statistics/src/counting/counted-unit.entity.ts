import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Known } from './counted-dispute.entity.js';

/** What has facts of its own within a dispute: an episode, a clock, a hand-off, a search for a mediator. */
@Entity({ schema: 'views', name: 'counted_units' })
export class CountedUnit {
  @PrimaryColumn({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Index()
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  @Column({ type: 'text', nullable: true })
  channel: string | null;

  /** The body that mediates, or to which a hand-off goes. */
  @Column({ name: 'organisation_id', type: 'text', nullable: true })
  organisationId: string | null;

  /** Rule of a clock, purpose of a hand-off. */
  @Column({ type: 'text', nullable: true })
  detail: string | null;

  /** Who mediates, in the order of the log; null: nobody for the time being. */
  @Column({ type: 'jsonb' })
  mediators: Known<string | null>[];

  /** The last of them, and when it became known: nearly always what is asked for, and read in a third of the time. */
  @Column({ name: 'last_mediator', type: 'text', nullable: true })
  lastMediator: string | null;

  @Column({ name: 'last_mediator_known_at', type: 'timestamptz', nullable: true })
  lastMediatorKnownAt: string | null;
}
