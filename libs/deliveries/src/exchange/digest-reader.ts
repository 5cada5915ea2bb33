import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore, type Recorded } from '@platform/event-store';
import { reconciliationStream } from '../digest/reconciliation.decider.js';
import type { DigestIssued, ReconciliationEvent } from '../digest/reconciliation.events.js';

/** Days that can be asked for. */
const EVENTS_BACK = 400;

/** Digests as they were issued and signed: facts, read from the log. */
@Injectable()
export class DigestReader {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** null: none was issued for that day. */
  async of(partnerId: string, day: string): Promise<DigestIssued['data'] | null> {
    const stream = reconciliationStream(partnerId);
    const stored = await this.store.readStream(stream, { direction: 'backwards', limit: EVENTS_BACK });
    for (const one of stored) {
      const event = this.codec.decode(one) as Recorded<ReconciliationEvent>;
      if (event.type === 'DigestIssued' && event.data.day === day) return event.data;
    }
    return null;
  }
}
