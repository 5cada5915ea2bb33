import type { RecordedEvent } from '@platform/event-store';
import type { HandoffAccepted, HandoffEvent } from '../handoff/handoff.events.js';

/** Transfers of one dispute that were accepted and have not ended: the first sender waits as well as the last. */
export interface OpenTransfers {
  readonly handoffIds: readonly string[];
}

const ENDS = ['HandoffConcluded', 'HandoffReturnAccepted', 'HandoffReturned'] satisfies HandoffEvent['type'][];
export const TRANSFER_COURSE = ['HandoffAccepted', ...ENDS] as const;

export function openTransfers({ handoffIds }: OpenTransfers, event: RecordedEvent): OpenTransfers {
  const { handoffId, purpose } = event.data as HandoffAccepted['data'];
  if (event.type === 'HandoffAccepted') {
    return purpose === 'transfer' ? { handoffIds: [...handoffIds, handoffId] } : { handoffIds };
  }
  const ended = (ENDS as readonly string[]).includes(event.type);
  return { handoffIds: ended ? handoffIds.filter((one) => one !== handoffId) : handoffIds };
}
