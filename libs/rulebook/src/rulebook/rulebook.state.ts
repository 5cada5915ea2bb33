import type { HolidayYear } from '@libs/deadlines';
import type {
  RuleContent,
  RuleDraftRevised,
  RuleDraftStarted,
  RuleKind,
  RuleDraftTried,
  RulebookEvent,
  RuleVersionApproved,
} from './rulebook.events.js';

export type DraftStatus = 'drafting' | 'submitted' | 'approved' | 'withdrawn' | 'revoked';

export interface Step {
  readonly type: RulebookEvent['type'];
  readonly by: string;
  readonly at: string;
  /** Reason or opinion, where there is one. */
  readonly text: string | null;
}

export interface RuleDraft {
  readonly draftId: string;
  readonly kind: RuleKind;
  readonly area: string;
  readonly title: string;
  readonly reason: string;
  readonly content: RuleContent;
  readonly basedOn: number;
  readonly revision: number;
  readonly status: DraftStatus;
  /** Everybody who wrote in it; none of them reviews it. */
  readonly authors: readonly string[];
  readonly trials: readonly RuleDraftTried['data'][];
  readonly approval: RuleVersionApproved['data'] | null;
  readonly history: readonly Step[];
}

export interface AnnouncedYear {
  readonly changeId: string;
  readonly by: string;
  readonly at: string;
  readonly year: HolidayYear;
  readonly correction: string | null;
}

export interface RulebookState {
  readonly drafts: readonly RuleDraft[];
  /** Oldest first; the latest entry of a year holds. */
  readonly years: readonly AnnouncedYear[];
}

export const initialState: RulebookState = { drafts: [], years: [] };

export function evolve(state: RulebookState, event: RulebookEvent): RulebookState {
  switch (event.type) {
    case 'RuleDraftStarted':
      return { ...state, drafts: [...state.drafts, started(event)] };
    case 'RuleDraftRevised':
      return change(state, event, (draft) => revised(draft, event.data));
    case 'RuleDraftTried':
      return change(state, event, (draft) => ({ trials: [...draft.trials, event.data] }));
    case 'RuleDraftSubmitted':
      return change(state, event, () => ({ status: 'submitted' }));
    case 'RuleDraftReturned':
      return change(state, event, () => ({ status: 'drafting' }));
    case 'RuleDraftWithdrawn':
      return change(state, event, () => ({ status: 'withdrawn' }));
    case 'RuleVersionApproved':
      return change(state, event, () => ({ status: 'approved', approval: event.data }));
    case 'RuleVersionRevoked':
      return change(state, event, () => ({ status: 'revoked' }));
    case 'CalendarYearAnnounced':
      return { ...state, years: [...state.years, event.data] };
  }
}

function started({ type, data }: RuleDraftStarted): RuleDraft {
  const { draftId, area, title, reason, content, basedOn, by, at } = data;
  return {
    draftId,
    kind: content.kind,
    area,
    title,
    reason,
    content,
    basedOn,
    revision: 1,
    status: 'drafting',
    authors: [by],
    trials: [],
    approval: null,
    history: [{ type, by, at, text: reason }],
  };
}

const revised = (draft: RuleDraft, { title, reason, content, revision, by }: RuleDraftRevised['data']) => ({
  title,
  reason,
  content,
  revision,
  authors: [...new Set([...draft.authors, by])],
});

type OfDraft = Exclude<RulebookEvent, { readonly type: 'RuleDraftStarted' | 'CalendarYearAnnounced' }>;

function change(state: RulebookState, event: OfDraft, make: (draft: RuleDraft) => Partial<RuleDraft>): RulebookState {
  const { draftId, by, at } = event.data;
  const text = 'opinion' in event.data ? event.data.opinion : 'reason' in event.data ? event.data.reason : null;
  const step: Step = { type: event.type, by, at, text };
  return {
    ...state,
    drafts: state.drafts.map((draft) =>
      draft.draftId === draftId ? { ...draft, ...make(draft), history: [...draft.history, step] } : draft,
    ),
  };
}
