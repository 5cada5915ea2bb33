import type { EventDefinition } from '@platform/event-store';
import type { AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { claimEvents } from './claim/claim.events.js';
import { filterEvents } from './saved-filter/saved-filter.events.js';
import { ClaimWork, ClaimWorkHandler, ReleaseWork, ReleaseWorkHandler } from './use-cases/claim-work.js';
import { RemoveFilter, RemoveFilterHandler, SaveFilter, SaveFilterHandler } from './use-cases/save-filter.js';
import { savedFilters } from './views/saved-filters/saved-filters.projection.js';
import { ListSavedFiltersHandler } from './views/saved-filters/saved-filters.query.js';
import { workClaims } from './views/work-claims/work-claims.projection.js';
import { CountWorkHandler, ListWorkHandler } from './views/work-queue/work-queue.query.js';

/** What queues add to the context of disputes. */
export const queueEvents: readonly EventDefinition[] = [...claimEvents, ...filterEvents];

export const queueCommands: readonly AnyUseCaseCommandClass[] = [ClaimWork, ReleaseWork, SaveFilter, RemoveFilter];

export const queueProjections: readonly AnyProjection[] = [workClaims, savedFilters];

export const queueProviders = [
  ClaimWorkHandler,
  ReleaseWorkHandler,
  SaveFilterHandler,
  RemoveFilterHandler,
  ListSavedFiltersHandler,
  ListWorkHandler,
  CountWorkHandler,
];
