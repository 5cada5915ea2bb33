import type { Category } from '@libs/reference';
import type { DisputeStatus } from '../../dispute/dispute.status.js';

/** Why an earlier dispute may be the same. */
export const HINT_REASONS = {
  'same-id': '证件号码相同',
  'same-phone': '联系电话相同',
  'same-name': '姓名或名称相同',
  'same-place': '同一区域、同类纠纷',
} as const;
export type HintReason = keyof typeof HINT_REASONS;

/** An earlier dispute that may be the one at hand: a hint for the clerk, never a refusal. */
export interface DuplicateHint {
  readonly disputeId: string;
  readonly code: string;
  readonly status: DisputeStatus;
  readonly category: Category;
  readonly requestedOn: string;
  /** How many fingerprints (name, id number, phone) are equal. */
  readonly matches: number;
  readonly reasons: readonly HintReason[];
}
