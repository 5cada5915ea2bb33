import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StandingName } from '../definitions/standings.js';
import { CountedColumns } from './counted-columns.js';

/** A fact that opens or closes, as far as it decides what stands. */
export interface CourseEntry {
  /** The fact, when it opens; null: it closes. */
  readonly opened: string | null;
  readonly day: string;
  /** ISO instant of recording. */
  readonly known: string;
}

/**
 * One row per dispute or unit that ever stood so: its first opening fact, and what came after. Of a plain course (opened
 * once, closed at most once that matters) the columns say by themselves whether it stands at a day as far as was known at
 * another; of any other the course does.
 */
@Entity({ schema: 'views', name: 'counted_standings' })
@Index(['standing', 'plain'])
export class CountedStanding extends CountedColumns {
  /** Standing and what stands in it, `<standing>/<dispute or unit>`. */
  @PrimaryColumn({ name: 'standing_id', type: 'text' })
  standingId: string;

  @Column({ type: 'text' })
  standing: StandingName;

  @Column({ name: 'fact_id', type: 'text' })
  factId: string;

  @Column({ type: 'boolean' })
  plain: boolean;

  /** Day of the fact that closed a plain course, and when it became known; null: none did. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'closed_known_at', type: 'timestamptz', nullable: true })
  closedKnownAt: string | null;

  /** The facts since the first that opened, in the order of the log; empty where the course is plain. */
  @Column({ type: 'jsonb' })
  course: readonly CourseEntry[];
}
