import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { DuplicateDecided, DuplicateDecisionUndone, SeriesJoined } from '../../dispute/dispute.events.js';
import { DisputeLinks } from './dispute-links.entity.js';

type LinkEvent = Recorded<DuplicateDecided | DuplicateDecisionUndone | SeriesJoined>;

/** A dispute has one decision per other dispute, and is in one series at a time. */
function linkIdOf({ type, data }: LinkEvent): string {
  return type === 'SeriesJoined' ? `${data.disputeId}:series` : `${data.disputeId}:${data.otherDisputeId}`;
}

export const disputeLinks = projection<DisputeLinks>({
  name: 'dispute-links',
  version: 1,
  entity: DisputeLinks,
  prefixes: ['dispute-'],
  handles: ['DuplicateDecided', 'DuplicateDecisionUndone', 'SeriesJoined'],
  keys: (event) => [linkIdOf(event as LinkEvent)],
  evolve(_row, recorded, linkId) {
    const { type, data } = recorded as LinkEvent;
    const { disputeId } = data;
    if (type === 'SeriesJoined') {
      return { linkId, disputeId, otherDisputeId: data.parentDisputeId, kind: 'series', model: data.model };
    }
    if (type === 'DuplicateDecisionUndone' || data.decision === 'keep') return null;
    return { linkId, disputeId, otherDisputeId: data.otherDisputeId, kind: data.decision, model: false };
  },
});
