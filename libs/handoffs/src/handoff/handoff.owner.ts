import type { HandoffSent } from './handoff.events.js';
import { AT_WORK, type HandoffStatus } from './handoff.status.js';

/** The case has moved by it, and has not moved back. */
export const MOVED: readonly HandoffStatus[] = [...AT_WORK, 'return-requested', 'concluded', 'closed'];

/** Who has the case as far as this hand-off says: the sender until a transfer is accepted (首接负责). */
export function holderOf(
  status: HandoffStatus,
  {
    purpose,
    fromOrganisationId,
    toOrganisationId,
  }: Pick<HandoffSent['data'], 'purpose' | 'fromOrganisationId' | 'toOrganisationId'>,
): string {
  return purpose === 'transfer' && MOVED.includes(status) ? toOrganisationId : fromOrganisationId;
}
