import type { RecordedEvent } from '@platform/event-store';

/** A message about an event, as the planning needs it. Thin (peers.md 3.2): the receiver pulls the rest. */
export interface Notice {
  readonly messageId: string;
  readonly eventType: string;
  /** What the partner asks for afterwards: a hand-off, a day. */
  readonly subject: string;
  /** Messages of one case keep the order of the log. */
  readonly caseId: string;
  readonly body: string;
}

export interface ThinEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

/** null: nobody outside is told. */
export const noticeOf = (event: ThinEvent | null, caseId: string): Notice | null =>
  event && {
    messageId: event.id,
    eventType: event.type,
    subject: event.subject,
    caseId,
    body: JSON.stringify(event),
  };

/** Messages about one dispute keep their order; a hand-off that does not name it keeps its own. */
export function caseOf({ stream, data }: RecordedEvent): string {
  const disputeId: unknown = Reflect.get(data, 'disputeId');
  return typeof disputeId === 'string' ? disputeId : stream;
}
