import { startClock } from '@libs/deadlines';

export interface OfferClock {
  /** ISO instant after which the offer goes to the next. */
  readonly expiresAt: string;
  /** How it was computed, in words. */
  readonly derivation: string;
}

/** Until when a mediator may answer: a period in working hours, by the calendar of Shanghai. */
export function offerClock(offeredAt: string, offerId: string, divisionCode: string | null): OfferClock {
  const { dueAt, derivation } = startClock('offer_answer', offeredAt, { clockId: offerId, divisionCode });
  return { expiresAt: dueAt, derivation };
}
