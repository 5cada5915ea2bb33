import type { RecordedEvent } from '@platform/event-store';

/**
 * What leaves this system unasked (CloudEvents 1.0, JSON): that something changed and where to read it. No text, no name, no
 * code of a case: the receiver pulls under its own credentials, and that reading is logged (peers.md 3.2).
 */
export interface HandoffCloudEvent {
  readonly specversion: '1.0';
  /** The same for every attempt and every receiver: a receiver that has seen it drops it. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Revision of the hand-off: events that come out of order are put in order by it, and a lower one is old news. */
  readonly sequence: string;
  readonly data: { readonly handoffId: string; readonly revision: number; readonly href: string };
}

const STREAM = /^handoff-(.+)$/;

/** Events of which no partner is told: they are about our own house. */
const INWARD: readonly string[] = ['HandoffDrafted', 'HandoffPackageRead'];

/** null: nobody outside is told of this event. */
export function handoffCloudEvent(event: RecordedEvent, source = '/liandiao'): HandoffCloudEvent | null {
  const handoffId = STREAM.exec(event.stream)?.[1];
  if (handoffId === undefined || INWARD.includes(event.type)) return null;
  return {
    specversion: '1.0',
    id: event.id,
    source,
    type: cloudEventType(event.type),
    subject: handoffId,
    time: event.metadata.recordedAt,
    datacontenttype: 'application/json',
    sequence: String(event.revision).padStart(10, '0'),
    data: { handoffId, revision: event.revision, href: `/api/partner/v1/handoffs/${handoffId}` },
  };
}

/** `HandoffReturnRequested` -> `liandiao.handoff.return-requested.v1`. */
export function cloudEventType(type: string): string {
  const name = type
    .replace(/^Handoff/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return `liandiao.handoff.${name}.v1`;
}
