import type { Category, Channel } from '@libs/reference';
import type { DisputeStatus } from '../../dispute/dispute.status.js';

export interface ListItem {
  readonly disputeId: string;
  readonly code: string;
  readonly status: DisputeStatus;
  readonly statusTerm: string;
  readonly category: Category;
  readonly channel: Channel | null;
  readonly divisionCode: string | null;
  readonly ownerOrganisationId: string;
  /** null for readers who see that a case exists and no more. */
  readonly title: string | null;
  readonly requestedOn: string;
  readonly registeredAt: string;
  /** Earliest due instant of its open clocks. */
  readonly nextDueAt: string | null;
  readonly overdue: boolean;
  readonly closedAt: string | null;
}

export interface DisputeListView {
  readonly items: readonly ListItem[];
  /** Hand it back for the next page; null: this was the last. */
  readonly nextCursor: string | null;
}

export interface DisputeListFilter {
  readonly status?: DisputeStatus;
  readonly category?: Category;
  readonly channel?: Channel;
  readonly overdue?: boolean;
  /** Division code: this place and what lies in it. */
  readonly area?: string;
  /** Neither closed nor filed nor merged into another. */
  readonly open?: true;
  /** Beginning of a code, or a whole name, phone or id number of a party (found by fingerprint). */
  readonly search?: string;
}
