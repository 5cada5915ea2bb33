import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SignalStatus } from '../../signal/signal.decider.js';
import type { SignalKind } from '../../signal/signal.events.js';

/** Where each signal stands: the coordinator's tasks. */
@Entity({ schema: 'views', name: 'signal_list' })
export class SignalList {
  @PrimaryColumn({ type: 'text', name: 'signal_id' })
  signalId: string;

  @Column({ type: 'text' })
  kind: SignalKind;

  /** The dispute at hand: who may see it may see the signal. */
  @Index()
  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'jsonb', name: 'dispute_ids' })
  disputeIds: readonly string[];

  @Column({ type: 'jsonb' })
  causes: readonly string[];

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  status: SignalStatus;

  /** Account. */
  @Column({ type: 'text', name: 'taken_by', nullable: true })
  takenBy: string | null;

  @Index()
  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt: string;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt: string | null;

  /** What was done, or why it was dismissed; sealed. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'integer' })
  revision: number;
}
