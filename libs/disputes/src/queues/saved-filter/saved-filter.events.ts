import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';
import type { Channel, Category } from '@libs/reference';
import type { DisputeStatus } from '../../dispute/dispute.status.js';
import type { WorkOrder, WorkQueue } from './work-queues.js';

export interface WorkFilter {
  readonly category?: Category | undefined;
  readonly channel?: Channel | undefined;
  readonly status?: DisputeStatus | undefined;
  /** Prefix of the division code. */
  readonly area?: string | undefined;
}

/** Questions a person asks again and again. Stream `filters-<accountId>`. */
export interface FilterSaved {
  readonly type: 'FilterSaved'; // 保存筛选
  readonly data: {
    readonly filterId: string;
    readonly accountId: string;
    /** Typed by a person, so it may name one. */
    readonly name: Personal;
    readonly queue: WorkQueue;
    readonly order: WorkOrder;
    readonly filter: WorkFilter;
  };
}

export interface FilterRemoved {
  readonly type: 'FilterRemoved'; // 删除筛选
  readonly data: { readonly filterId: string; readonly accountId: string };
}

export type FilterEvent = FilterSaved | FilterRemoved;

export const filterEvents: readonly EventDefinition[] = [
  { type: 'FilterSaved', schema: 1, personal: [{ path: 'name', subject: 'accountId' }] },
  { type: 'FilterRemoved', schema: 1 },
];
