import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'views', name: 'counted_signals' })
export class CountedSignal {
  @PrimaryColumn({ name: 'signal_id', type: 'text' })
  signalId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  /** Answered or dismissed. */
  @Column({ type: 'boolean' })
  done: boolean;
}
