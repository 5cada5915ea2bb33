import { Inject, Injectable } from '@nestjs/common';
import type { IntakeRecord } from '@libs/routing';
import { EVENT_STORE, EventCodec, type EventStore } from '@platform/event-store';
import { Sealer } from '@platform/privacy';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { recordOfRegistration } from '../../use-cases/routing-advice.js';

/** What the rules read of a past dispute, opened for the comparison only. */
@Injectable()
export class PastRecords {
  constructor(
    private readonly sealer: Sealer,
    private readonly codec: EventCodec,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async of(disputeId: string): Promise<IntakeRecord | null> {
    const [first] = await this.store.readStream(disputeStream(disputeId), { limit: 1 });
    const event = first && (this.codec.decode(first) as unknown as DisputeEvent);
    if (event?.type !== 'DisputeRegistered') return null;
    return recordOfRegistration(await this.sealer.open(event.data));
  }
}
