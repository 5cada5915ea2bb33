import type { ListItem } from '../dispute-list/dispute-list.view.js';

export interface QueueItem extends ListItem {
  readonly nextStep: string;
  /** Next session of the case, of today or later; one of this morning that nobody has recorded stays until the evening. */
  readonly nextSessionAt: string | null;
  readonly nextSessionPlace: string | null;
  /** Rung of the unanswered escalation. */
  readonly escalation: 'organisation-head' | 'street' | 'district' | null;
  readonly escalationReason: string | null;
}

/** The part of "my queue" that belongs to disputes; offers and hand-offs come from their own contexts. */
export interface MyDisputesView {
  /** A mediator's open cases, nearest due day first. */
  readonly cases: readonly QueueItem[];
  /** A coordinator's or leader's unanswered escalations. */
  readonly escalations: readonly QueueItem[];
  /** Accepted cases for which nobody has taken the offer yet. */
  readonly unassigned: readonly QueueItem[];
  /** Cases at the desk: to be screened, consented to, accepted or closed. */
  readonly desk: readonly QueueItem[];
  /** Open cases of the body or area in which something is overdue, due soon, or appointed; none for a mediator. */
  readonly watched: readonly QueueItem[];
}
