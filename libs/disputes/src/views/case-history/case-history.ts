import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore, type Recorded } from '@platform/event-store';
import { notFound } from '@platform/messaging';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import type { DisputeEvent, DossierFiled } from '../../dispute/dispute.events.js';
import { dossierOf } from '../../dispute/dossier.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { evolveFacts, registeredFacts } from '../case-page/evolve-facts.js';
import type { CaseRow } from '../case-page/case-page.view.js';

export interface CaseAt {
  /** As the case page had them at that revision; personal texts sealed. */
  readonly facts: CaseRow;
  readonly events: readonly Recorded<DisputeEvent>[];
  /** Papers of the file: as filed, else as the record proves them so far. */
  readonly documents: DossierFiled['data']['documents'];
}

/** A case as it stood after any of its events. Whoever calls this must have asked the rights filter first. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly codec: EventCodec,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND` */
  async at(disputeId: string, revision: number = Number.MAX_SAFE_INTEGER): Promise<CaseAt> {
    const events = (await this.events(disputeId)).filter((event) => event.revision <= revision);
    const facts = factsAfter(events);
    if (facts === null) throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
    const state = events.reduce(
      (folded, event) => disputeDecider.evolve(folded, event as unknown as DisputeEvent),
      disputeDecider.initialState,
    );
    const proved = state.status === 'none' ? [] : dossierOf(state, []);
    return { facts, events, documents: facts.dossier?.documents ?? proved };
  }

  /** What had been recorded of the case by an instant (ISO 8601 in UTC); null before its registration was. */
  async asOf(disputeId: string, instant: string): Promise<CaseRow | null> {
    const events = await this.events(disputeId);
    return factsAfter(events.filter(({ metadata }) => metadata.recordedAt <= instant));
  }

  private async events(disputeId: string): Promise<readonly Recorded<DisputeEvent>[]> {
    const stored = await this.store.readStream(disputeStream(disputeId));
    return stored.map((event) => this.codec.decode(event) as Recorded<DisputeEvent>);
  }
}

function factsAfter(events: readonly Recorded<DisputeEvent>[]): CaseRow | null {
  return events.reduce<CaseRow | null>(
    (row, event) =>
      event.type === 'DisputeRegistered'
        ? registeredFacts(event)
        : row && { ...evolveFacts(row, event), revision: event.revision },
    null,
  );
}
