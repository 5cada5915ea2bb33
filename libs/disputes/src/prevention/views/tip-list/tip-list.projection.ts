import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { TipEvent, TipReported } from '../../tip/tip.events.js';
import { TipList } from './tip-list.entity.js';

function reported({ data, metadata, revision }: Recorded<TipReported>): TipList {
  const { storySubjectId: _sealedUnder, ...shown } = data;
  const { actor, happenedAt: reportedAt } = metadata;
  return { ...shown, reporterId: actor.id, disputeId: null, answer: null, reportedAt, settledAt: null, revision };
}

export const tipList = projection<TipList>({
  name: 'tip-list',
  version: 2,
  entity: TipList,
  prefixes: ['tip-'],
  handles: ['TipReported', 'TipRegistered', 'TipAnswered'] satisfies TipEvent['type'][],
  keys: (event) => [(event as Recorded<TipEvent>).data.tipId],
  evolve(row, recorded) {
    const event = recorded as Recorded<TipEvent>;
    if (event.type === 'TipReported') return reported(event);
    const { revision, metadata } = event;
    const outcome =
      event.type === 'TipRegistered' ? { disputeId: event.data.disputeId } : { answer: event.data.answer };
    return row && { ...row, ...outcome, settledAt: metadata.recordedAt, revision };
  },
});
