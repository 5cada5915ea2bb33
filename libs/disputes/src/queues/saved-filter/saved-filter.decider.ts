import type { Decider } from '@platform/event-store';
import { type DomainCommand, invalid, refused } from '@platform/messaging';
import type { FilterEvent, FilterRemoved, FilterSaved } from './saved-filter.events.js';

export type SaveFilterCommand = DomainCommand<'SaveFilter', FilterSaved['data']>;
export type RemoveFilterCommand = DomainCommand<'RemoveFilter', FilterRemoved['data']>;

const MOST_FILTERS = 20;

export const filterStream = (accountId: string): string => `filters-${accountId}`;

/** Ids of the filters that are there. A list of one's own questions needs no more rules than these. */
export const filterDecider: Decider<readonly string[], SaveFilterCommand | RemoveFilterCommand, FilterEvent> = {
  initialState: [],
  evolve(kept, { type, data: { filterId } }) {
    const others = kept.filter((id) => id !== filterId);
    return type === 'FilterSaved' ? [...others, filterId] : others;
  },
  decide(command, kept) {
    if (command.type === 'RemoveFilter') {
      return kept.includes(command.data.filterId) ? [{ type: 'FilterRemoved', data: command.data }] : [];
    }
    if (command.data.name.trim() === '') throw invalid('FILTER_NAME_MISSING', '请填写筛选名称。', { field: 'name' });
    if (kept.length >= MOST_FILTERS && !kept.includes(command.data.filterId)) {
      throw refused('TOO_MANY_FILTERS', `最多保存 ${MOST_FILTERS} 个筛选，请先删除不用的。`);
    }
    return [{ type: 'FilterSaved', data: command.data }];
  },
};
