import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { SignalEvent, SignalRaised } from '../../signal/signal.events.js';
import { SignalList } from './signal-list.entity.js';

function raised({ data, metadata, revision }: Recorded<SignalRaised>): SignalList {
  const { storySubjectId: _sealedUnder, disputeIds, ...shown } = data;
  return {
    ...shown,
    disputeIds,
    disputeId: disputeIds.at(-1) ?? '',
    status: 'open',
    takenBy: null,
    raisedAt: metadata.recordedAt,
    settledAt: null,
    outcome: null,
    revision,
  };
}

function changes(event: Exclude<Recorded<SignalEvent>, Recorded<SignalRaised>>): Partial<SignalList> {
  const settledAt = event.metadata.recordedAt;
  switch (event.type) {
    case 'SignalTaken':
      return { status: 'taken', takenBy: event.data.takenBy };
    case 'SignalAnswered':
      return { status: 'answered', outcome: event.data.done, settledAt };
    case 'SignalDismissed':
      return { status: 'dismissed', outcome: event.data.reason, settledAt };
  }
}

export const signalList = projection<SignalList>({
  name: 'signal-list',
  version: 1,
  entity: SignalList,
  prefixes: ['signal-'],
  handles: ['SignalRaised', 'SignalTaken', 'SignalAnswered', 'SignalDismissed'] satisfies SignalEvent['type'][],
  keys: (event) => [(event as Recorded<SignalEvent>).data.signalId],
  evolve(row, recorded) {
    const event = recorded as Recorded<SignalEvent>;
    if (event.type === 'SignalRaised') return raised(event);
    return row && { ...row, ...changes(event), revision: event.revision };
  },
});
