import type { Dispute } from '../dispute/dispute.state.js';
import type { LegalClocks } from './legal-clocks.js';

/** Running clocks that may rest: by the law itself for an appraisal, or because all parties agreed to it. */
export function pausableClockIds(
  { clocks: running, registration }: Dispute,
  by: 'appraisal' | 'agreement',
  clocks: LegalClocks,
): readonly string[] {
  return running
    .filter(({ clock, stopped }) => !stopped && clocks.isPausable(clock, by, registration.divisionCode))
    .map(({ clock }) => clock.clockId);
}
