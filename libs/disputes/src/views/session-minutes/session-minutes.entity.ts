import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Minutes, kept apart from the case page: only the mediators of the case read them (design.md 6.4). */
@Entity({ schema: 'views', name: 'session_minutes' })
export class SessionMinutes {
  @PrimaryColumn({ type: 'text', name: 'session_id' })
  sessionId: string;

  @Index()
  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'text', name: 'episode_id' })
  episodeId: string;

  @Column({ type: 'timestamptz', name: 'held_at' })
  heldAt: string;

  @Column({ type: 'text', array: true })
  present: string[];

  /** Sealed. */
  @Column({ type: 'text' })
  minutes: string;
}
