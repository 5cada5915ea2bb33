import type { Recorded } from '@platform/event-store';
import type { ReconciliationEvent } from './reconciliation.events.js';

const TYPES = {
  DigestIssued: 'liandiao.digest.issued.v1',
  DigestMismatchFound: 'liandiao.digest.mismatch-found.v1',
  DigestMismatchResolved: 'liandiao.digest.mismatch-resolved.v1',
  DigestMatched: 'liandiao.digest.matched.v1',
} as const satisfies Record<ReconciliationEvent['type'], string>;

/** CloudEvents 1.0, thin: which day to look at. */
export function digestCloudEvent(event: Recorded<ReconciliationEvent>) {
  const { day } = event.data;
  return {
    specversion: '1.0',
    id: event.id,
    source: '/liandiao',
    type: TYPES[event.type],
    subject: day,
    time: event.metadata.recordedAt,
    datacontenttype: 'application/json',
    sequence: String(event.revision).padStart(10, '0'),
    data: { day, href: `/api/partner/v1/digests/${day}` },
  } as const;
}
