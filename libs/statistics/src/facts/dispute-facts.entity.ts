import type { Category, Channel, IntakeSource } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** From when until when a clock of the dispute was past due. Days in Shanghai; null: still is. */
export interface OverduePeriod {
  readonly clockId: string;
  readonly rule: string;
  readonly from: string;
  readonly until: string | null;
}

/** One row per dispute with the days that are counted. Days are Shanghai days of `happenedAt`. No personal data. */
@Entity({ schema: 'views', name: 'dispute_facts' })
export class DisputeFacts {
  @PrimaryColumn({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ type: 'text' })
  code: string;

  @Index()
  @Column({ name: 'registered_on', type: 'date' })
  registeredOn: string;

  @Column({ name: 'division_code', type: 'text', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'text' })
  category: Category;

  @Column({ type: 'text', nullable: true })
  source: IntakeSource | null;

  @Column({ name: 'amount_cny', type: 'double precision', nullable: true })
  amountCny: number | null;

  @Column({ name: 'people_involved', type: 'integer', nullable: true })
  peopleInvolved: number | null;

  /** The channel it is in, or was routed to; null: not routed yet. */
  @Column({ type: 'text', nullable: true })
  channel: Channel | 'none' | null;

  @Index()
  @Column({ name: 'refused_on', type: 'date', nullable: true })
  refusedOn: string | null;

  @Index()
  @Column({ name: 'agreement_effective_on', type: 'date', nullable: true })
  agreementEffectiveOn: string | null;

  @Index()
  @Column({ name: 'confirmation_decided_on', type: 'date', nullable: true })
  confirmationDecidedOn: string | null;

  @Column({ name: 'confirmation_outcome', type: 'text', nullable: true })
  confirmationOutcome: string | null;

  @Index()
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'close_outcome', type: 'text', nullable: true })
  closeOutcome: string | null;

  @Column({ name: 'overdue_periods', type: 'jsonb' })
  overduePeriods: OverduePeriod[];
}
