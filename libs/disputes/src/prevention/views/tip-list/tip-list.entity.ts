import type { Category, IntakeFlag } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TipAnswer, TipKind } from '../../tip/tip.events.js';

/** One row per tip. */
@Entity({ schema: 'views', name: 'tip_list' })
export class TipList {
  @PrimaryColumn({ type: 'text', name: 'tip_id' })
  tipId: string;

  /** Account of whoever told: shown to nobody by a list. */
  @Index()
  @Column({ type: 'text', name: 'reporter_id' })
  reporterId: string;

  @Index()
  @Column({ type: 'text', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'text', name: 'division_code' })
  divisionCode: string;

  @Column({ type: 'text' })
  kind: TipKind;

  @Column({ type: 'text' })
  category: Category;

  @Column({ type: 'jsonb' })
  flags: readonly IntakeFlag[];

  /** Sealed. */
  @Column({ type: 'text' })
  text: string;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text', name: 'dispute_id', nullable: true })
  disputeId: string | null;

  @Column({ type: 'text', nullable: true })
  answer: TipAnswer | null;

  @Index()
  @Column({ type: 'timestamptz', name: 'reported_at' })
  reportedAt: string;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt: string | null;

  @Column({ type: 'integer' })
  revision: number;
}
