import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * What a party thought of the mediation (当事人评价). Stream `rating-<disputeId>_<partyId>`: it stands beside the case, so
 * that nothing in the course of the case depends on whether somebody was content.
 */
export interface PartyRated {
  readonly type: 'PartyRated'; // 当事人评价
  readonly data: {
    readonly disputeId: string;
    readonly partyId: string;
    /** 1 to 5. */
    readonly stars: number;
    readonly comment: Personal | null;
    readonly storySubjectId: string;
  };
}

export type RatingEvent = PartyRated;

export const ratingEvents: readonly EventDefinition[] = [
  { type: 'PartyRated', schema: 1, personal: [{ path: 'comment', subject: 'storySubjectId' }] },
];
