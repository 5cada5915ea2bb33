import { deterministicId } from '@platform/messaging';
import { ENFORCEMENT_RULE } from '../dispute/clocks.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { Agreement } from '../dispute/dispute.state.js';
import type { LegalClocks } from './legal-clocks.js';

/** Two years from the last day of performance; of a term without a day, from the day its breach was stated (民诉法 250). */
export function enforcementClock(
  clocks: LegalClocks,
  { termId, dueOn }: Pick<Agreement['terms'][number], 'termId' | 'dueOn'>,
  statedOn: string,
): Clock {
  return clocks.start(ENFORCEMENT_RULE, dueOn ?? statedOn, deterministicId(termId, ENFORCEMENT_RULE));
}
