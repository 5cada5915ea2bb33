import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Clocks that run and are not overdue yet: what the sweep looks through. */
@Entity({ schema: 'views', name: 'open_clocks' })
export class OpenClocks {
  @PrimaryColumn({ type: 'text', name: 'clock_id' })
  clockId: string;

  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'text' })
  rule: string;

  @Column({ type: 'text', name: 'starts_on' })
  startsOn: string;

  /** Strongest reminder sent for the last day as it is. */
  @Column({ type: 'text', nullable: true })
  reminded: 'yellow' | 'red' | null;

  @Index()
  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt: string;
}
