import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Clocks that a change of the rulebook counted anew: the list before and after. */
@Entity({ schema: 'views', name: 'clock_recounts' })
export class ClockRecounts {
  @PrimaryColumn({ type: 'text', name: 'event_id' })
  eventId: string;

  @Index()
  @Column({ type: 'text', name: 'change_id' })
  changeId: string;

  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'timestamptz', name: 'due_before' })
  dueBefore: string;

  @Column({ type: 'timestamptz', name: 'due_after' })
  dueAfter: string;

  @Column({ type: 'text' })
  derivation: string;
}
