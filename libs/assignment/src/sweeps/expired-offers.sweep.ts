import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { ExpireOffer } from '../use-cases/expire-offer.js';
import { AssignmentReader } from '../views/assignment-track/assignment-track.reader.js';

/** Most that one round sends; the next round finds the rest. */
const LIMIT = 500;

/** Offers whose alarm was late, lost or flushed with its queue. */
@Injectable()
export class ExpiredOffersSweep implements Sweep {
  readonly name = 'expired-offers';
  readonly everySeconds = 60;

  constructor(private readonly reader: AssignmentReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const offers = await this.reader.overdueOffers(now, LIMIT);
    return offers.map((offer) => ({ ...send(ExpireOffer, offer, 'skip'), key: offer.offerId }));
  }
}
