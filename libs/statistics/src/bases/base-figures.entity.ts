import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BaseKind } from './base-figure.events.js';

/** One row per entry; never changed. */
@Entity({ schema: 'views', name: 'base_figures' })
export class BaseFigure {
  @PrimaryColumn({ name: 'entry_id', type: 'text' })
  entryId: string;

  @Index()
  @Column({ name: 'division_code', type: 'text' })
  divisionCode: string;

  @Column({ type: 'text' })
  kind: BaseKind;

  @Column({ name: 'first_day', type: 'date' })
  from: string;

  @Column({ name: 'last_day', type: 'date' })
  to: string;

  @Column({ type: 'double precision' })
  value: number;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  approver: string;

  @Column({ name: 'known_at', type: 'timestamptz' })
  knownAt: string;

  @Column({ type: 'integer' })
  revision: number;
}
