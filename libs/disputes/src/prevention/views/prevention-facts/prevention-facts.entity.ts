import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AvertedKind } from '../../screening/screening.events.js';

export interface CasesAndPeople {
  readonly cases: number;
  readonly people: number;
}

/** What one body did for prevention in one place and month: a row of the official form (domain.md 9.2). */
@Entity({ schema: 'views', name: 'prevention_facts' })
export class PreventionFacts {
  /** Month, place and body, joined. */
  @PrimaryColumn({ type: 'text', name: 'cell_id' })
  cellId: string;

  /** `YYYY-MM`: the last day of the round, the day of the conversion. */
  @Index()
  @Column({ type: 'text' })
  month: string;

  @Column({ type: 'text', name: 'division_code', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'text', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'integer' })
  screenings: number;

  @Column({ type: 'integer' })
  found: number;

  @Column({ type: 'integer' })
  prevented: number;

  @Column({ type: 'jsonb' })
  averted: Partial<Record<AvertedKind, CasesAndPeople>>;

  /** 民转刑. */
  @Column({ type: 'integer' })
  conversions: number;
}
