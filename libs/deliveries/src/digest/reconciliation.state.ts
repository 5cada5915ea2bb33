import type { Difference } from './digest.rules.js';
import type { ReconciliationEvent } from './reconciliation.events.js';

export interface ReconciliationState {
  readonly issuedDays: ReadonlySet<string>;
  /** Day of the mismatch that waits for somebody; null: none. */
  readonly openSince: string | null;
  /** What was found last, so that the same finding is not told twice. */
  readonly lastFinding: string | null;
  readonly differences: readonly Difference[];
}

export const initialReconciliation: ReconciliationState = {
  issuedDays: new Set(),
  openSince: null,
  lastFinding: null,
  differences: [],
};

export function evolveReconciliation(state: ReconciliationState, event: ReconciliationEvent): ReconciliationState {
  switch (event.type) {
    case 'DigestIssued':
      return { ...state, issuedDays: new Set([...state.issuedDays, event.data.day]) };
    case 'DigestMatched':
      return { ...state, openSince: null, lastFinding: null, differences: [] };
    case 'DigestMismatchFound': {
      const { day, differences } = event.data;
      return {
        ...state,
        openSince: state.openSince ?? day,
        lastFinding: JSON.stringify([day, differences]),
        differences,
      };
    }
    case 'DigestMismatchResolved':
      return { ...state, openSince: null, lastFinding: null, differences: [] };
  }
}
