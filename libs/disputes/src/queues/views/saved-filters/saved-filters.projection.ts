import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { FilterEvent } from '../../saved-filter/saved-filter.events.js';
import { SavedFilters } from './saved-filters.entity.js';

export const savedFilters = projection<SavedFilters>({
  name: 'saved-filters',
  version: 1,
  entity: SavedFilters,
  prefixes: ['filters-'],
  handles: ['FilterSaved', 'FilterRemoved'] satisfies FilterEvent['type'][],
  keys: (event) => [(event as Recorded<FilterEvent>).data.filterId],
  evolve(row, recorded) {
    const { type, data, metadata } = recorded as Recorded<FilterEvent>;
    return type === 'FilterRemoved' ? null : { ...data, savedAt: row?.savedAt ?? metadata.happenedAt };
  },
});
