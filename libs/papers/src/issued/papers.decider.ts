import type { Decider } from '@platform/event-store';
import type { DomainCommand } from '@platform/messaging';
import type { PaperIssued, PapersEvent } from './papers.events.js';

export type IssuePaperCommand = DomainCommand<'IssuePaper', PaperIssued['data']>;

export interface PapersState {
  readonly paperIds: readonly string[];
}

/** A paper is a fact once it is made; a second one of the same kind stands beside the first. */
export const papersDecider: Decider<PapersState, IssuePaperCommand, PapersEvent> = {
  initialState: { paperIds: [] },
  evolve: (state, { data }) => ({ paperIds: [...state.paperIds, data.paperId] }),
  decide: ({ data }, state) => (state.paperIds.includes(data.paperId) ? [] : [{ type: 'PaperIssued', data }]),
};
