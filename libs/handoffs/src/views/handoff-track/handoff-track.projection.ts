import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { HandoffEvent } from '../../handoff/handoff.events.js';
import { HandoffTrack } from './handoff-track.entity.js';

type Sent = Extract<Recorded<HandoffEvent>, { type: 'HandoffSent' }>;

const changedAt = ({ position }: Recorded<HandoffEvent>): string => position.split('/')[0] ?? '0';

function sent(event: Sent): HandoffTrack {
  const { data, metadata, revision } = event;
  const { storySubjectId: _sealedUnder, ...shown } = data;
  return {
    ...shown,
    status: 'sent',
    sentAt: metadata.happenedAt,
    overdueAt: null,
    receivedAt: null,
    answeredAt: null,
    partnerOrderNo: null,
    returnCode: null,
    answerReason: null,
    outcome: null,
    decidedOn: null,
    documentNo: null,
    changedAt: changedAt(event),
    revision,
  };
}

function changes(row: HandoffTrack, event: Exclude<Recorded<HandoffEvent>, Sent>): Partial<HandoffTrack> {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'HandoffReceived':
      return { status: 'received', receivedAt: at, partnerOrderNo: event.data.partnerOrderNo ?? row.partnerOrderNo };
    case 'HandoffAccepted':
      return { status: 'accepted', answeredAt: at, partnerOrderNo: event.data.partnerOrderNo ?? row.partnerOrderNo };
    case 'HandoffReturned':
      return { status: 'returned', answeredAt: at, returnCode: event.data.code, answerReason: event.data.reason };
    case 'HandoffLapsed':
      return { status: 'lapsed', answeredAt: at };
    case 'HandoffOverdue':
      return { overdueAt: at };
    case 'HandoffConcluded': {
      const { outcome, decidedOn, documentNo, reason } = event.data;
      return { status: 'concluded', outcome, decidedOn, documentNo, answerReason: reason };
    }
  }
}

function evolve(row: HandoffTrack | null, event: Recorded<HandoffEvent>): HandoffTrack | null {
  if (event.type === 'HandoffSent') return sent(event);
  return row && { ...row, ...changes(row, event), changedAt: changedAt(event), revision: event.revision };
}

export const handoffTrack = projection<HandoffTrack>({
  name: 'handoff-track',
  version: 2,
  entity: HandoffTrack,
  prefixes: ['handoff-'],
  handles: [
    'HandoffSent',
    'HandoffReceived',
    'HandoffAccepted',
    'HandoffReturned',
    'HandoffLapsed',
    'HandoffOverdue',
    'HandoffConcluded',
  ] satisfies HandoffEvent['type'][],
  keys: (event) => [(event as Recorded<HandoffEvent>).data.handoffId],
  evolve: (row, event) => evolve(row, event as Recorded<HandoffEvent>),
});
