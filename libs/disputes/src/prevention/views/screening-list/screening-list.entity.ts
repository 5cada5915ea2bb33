import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Averted, Finding, ScreeningTopic } from '../../screening/screening.events.js';

/** One row per screening round. */
@Entity({ schema: 'views', name: 'screening_list' })
export class ScreeningList {
  @PrimaryColumn({ type: 'text', name: 'screening_id' })
  screeningId: string;

  @Index()
  @Column({ type: 'text', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'text', name: 'division_code' })
  divisionCode: string;

  @Column({ type: 'text', name: 'first_day' })
  from: string;

  @Index()
  @Column({ type: 'text', name: 'last_day' })
  to: string;

  @Column({ type: 'text', array: true })
  topics: ScreeningTopic[];

  @Column({ type: 'integer' })
  found: number;

  @Column({ type: 'integer' })
  prevented: number;

  @Column({ type: 'jsonb' })
  averted: readonly Averted[];

  /** Texts and reporters sealed, each under its own subject. */
  @Column({ type: 'jsonb' })
  findings: readonly Finding[];

  @Column({ type: 'jsonb', name: 'dispute_ids' })
  disputeIds: readonly string[];

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: string;

  @Column({ type: 'integer' })
  revision: number;
}
