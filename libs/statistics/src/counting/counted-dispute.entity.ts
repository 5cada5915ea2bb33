import type { Category, Channel, IntakeFlag, IntakeSource } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A value together with the moment from which this system knew it. */
export interface Known<Value> {
  /** ISO instant of recording. */
  readonly known: string;
  readonly value: Value;
}

/** One row per dispute with what its facts are broken down by. The area code is the one of the registration. */
@Entity({ schema: 'views', name: 'counted_disputes' })
export class CountedDispute {
  @PrimaryColumn({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  // Ordered by bytes, so that an area is one range of the index.
  @Index()
  @Column({ name: 'division_code', type: 'text', nullable: true, collation: 'C' })
  divisionCode: string | null;

  @Column({ type: 'text' })
  category: Category;

  @Column({ type: 'text', nullable: true })
  source: IntakeSource | null;

  @Column({ name: 'received_by', type: 'text', nullable: true })
  receivedBy: string | null;

  @Column({ type: 'text', array: true })
  flags: IntakeFlag[];

  /** Where it was routed and taken up, in the order of the log. */
  @Column({ type: 'jsonb' })
  channels: Known<Channel | 'none'>[];

  /** The last of them, and when it became known. */
  @Column({ name: 'last_channel', type: 'text', nullable: true })
  lastChannel: Channel | 'none' | null;

  @Column({ name: 'last_channel_known_at', type: 'timestamptz', nullable: true })
  lastChannelKnownAt: string | null;
}
