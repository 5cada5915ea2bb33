import { deciderSpec } from '@platform/testing';
import { ratingDecider } from './rating.decider.js';
import type { PartyRated } from './rating.events.js';

const DATA = { disputeId: 'd-1', partyId: 'p-1', stars: 4, comment: '说得清楚', storySubjectId: 's-1' } as const;
const RATED: PartyRated = { type: 'PartyRated', data: DATA };
const rate = (over: object = {}) => ({ type: 'RateMediation', data: { ...DATA, concluded: true, ...over } }) as const;
const { given } = deciderSpec(ratingDecider);

describe('a rating', () => {
  it('is given once the mediation has ended', () => {
    given([]).when(rate()).then([RATED]);
    given([])
      .when(rate({ concluded: false }))
      .thenRefused('NOTHING_TO_RATE');
  });

  it('may be thought over, and saying the same again adds nothing', () => {
    given([RATED]).when(rate()).thenNothing();
    given([RATED])
      .when(rate({ stars: 2 }))
      .then([{ ...RATED, data: { ...DATA, stars: 2 } }]);
  });

  it.each([0, 6, 2.5, Number.NaN])('has one to five stars, never %p', (stars) => {
    given([]).when(rate({ stars })).thenRefused('STARS_INVALID');
  });
});
