import type { Category } from '@libs/reference';
import type { DisputeStatus } from '../../dispute/dispute.status.js';

/** An earlier dispute that shares a person with the one at hand. */
export interface DuplicateHint {
  readonly disputeId: string;
  readonly code: string;
  readonly status: DisputeStatus;
  readonly category: Category;
  readonly requestedOn: string;
  /** How many fingerprints (name, id number, phone) are equal. */
  readonly matches: number;
}
