import type { Dispute } from '../dispute/dispute.state.js';
import type { LegalClocks } from './legal-clocks.js';

/** Running clocks whose rule lets days be left out. */
export function pausableClockIds(dispute: Dispute, clocks: LegalClocks): readonly string[] {
  return dispute.clocks
    .filter(({ clock, stopped }) => !stopped && clocks.isPausable(clock, dispute.registration.divisionCode))
    .map(({ clock }) => clock.clockId);
}
