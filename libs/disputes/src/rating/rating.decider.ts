import type { Decider } from '@platform/event-store';
import { type DomainCommand, invalid, refused } from '@platform/messaging';
import type { PartyRated, RatingEvent } from './rating.events.js';

export type RateMediationCommand = DomainCommand<
  'RateMediation',
  PartyRated['data'] & {
    /** A mediation of the case has ended: before that there is nothing to rate. */
    readonly concluded: boolean;
  }
>;

export type RatingState = { readonly last: PartyRated['data'] | null };

export const ratingStream = (disputeId: string, partyId: string): string => `rating-${disputeId}_${partyId}`;

const MOST_STARS = 5;

function rate({ data: { concluded, ...data } }: RateMediationCommand, { last }: RatingState): readonly RatingEvent[] {
  if (!concluded) throw refused('NOTHING_TO_RATE', '调解还没有结束，结束后再请您评价。');
  if (!Number.isInteger(data.stars) || data.stars < 1 || data.stars > MOST_STARS) {
    throw invalid('STARS_INVALID', '评价为一星至五星，请重新选择。', { field: 'stars' });
  }
  const same = last !== null && last.stars === data.stars && last.comment === data.comment;
  return same ? [] : [{ type: 'PartyRated', data }];
}

/** A later rating takes the place of the earlier one; both stay in the log. */
export const ratingDecider: Decider<RatingState, RateMediationCommand, RatingEvent> = {
  initialState: { last: null },
  evolve: (_state, event) => ({ last: event.data }),
  decide: (command, state) => rate(command, state),
};
