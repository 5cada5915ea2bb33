import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountedColumns } from './counted-columns.js';

/**
 * One row per fact that is counted. Rows are never changed, so that every earlier state of knowledge is a condition over
 * `known_at`.
 */
@Entity({ schema: 'views', name: 'counted_facts' })
@Index(['kind', 'day'])
export class CountedFact extends CountedColumns {
  @PrimaryColumn({ name: 'fact_id', type: 'text' })
  factId: string;
}
