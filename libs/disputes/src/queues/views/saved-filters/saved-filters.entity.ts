import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WorkFilter } from '../../saved-filter/saved-filter.events.js';
import type { WorkOrder, WorkQueue } from '../../saved-filter/work-queues.js';

/** Filters that accounts keep. */
@Entity({ schema: 'views', name: 'saved_filters' })
export class SavedFilters {
  @PrimaryColumn({ type: 'text', name: 'filter_id' })
  filterId: string;

  @Index()
  @Column({ type: 'text', name: 'account_id' })
  accountId: string;

  /** Sealed. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  queue: WorkQueue;

  @Column({ type: 'text', name: 'sorting' })
  order: WorkOrder;

  @Column({ type: 'jsonb' })
  filter: WorkFilter;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt: string;
}
