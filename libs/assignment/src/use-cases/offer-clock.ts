import { startClock } from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { Injectable } from '@nestjs/common';

export interface OfferClock {
  /** ISO instant after which the offer goes to the next. */
  readonly expiresAt: string;
  /** How it was computed, in words. */
  readonly derivation: string;
}

/** Until when a mediator may answer: a period in working hours, by the rules of the place and the calendar of Shanghai. */
@Injectable()
export class OfferClocks {
  constructor(private readonly book: Rulebook) {}

  of(offeredAt: string, offerId: string, divisionCode: string | null): OfferClock {
    const rules = this.book.clocksAt(offeredAt, divisionCode);
    const { calendar } = this.book;
    const options = { clockId: offerId, divisionCode, calendar, rules };
    const { dueAt, derivation } = startClock('offer_answer', offeredAt, options);
    return { expiresAt: dueAt, derivation };
  }
}
