import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { PartyRatings } from './party-ratings.entity.js';
import type { RatingEvent } from './rating.events.js';

export const partyRatings = projection<PartyRatings>({
  name: 'party-ratings',
  version: 1,
  entity: PartyRatings,
  prefixes: ['rating-'],
  handles: ['PartyRated'] satisfies RatingEvent['type'][],
  keys: (event) => [(event as Recorded<RatingEvent>).data.disputeId],
  evolve(row, recorded, disputeId) {
    const { data, metadata } = recorded as Recorded<RatingEvent>;
    const { partyId, stars, comment } = data;
    const others = (row?.ratings ?? []).filter((one) => one.partyId !== partyId);
    return { disputeId, ratings: [...others, { partyId, stars, comment, at: metadata.happenedAt }] };
  },
});
