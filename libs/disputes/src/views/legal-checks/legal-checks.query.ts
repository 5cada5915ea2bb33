import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { EVENT_STORE, EventCodec, type EventStore } from '@platform/event-store';
import { CLOCK, type Clock, notFound } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { confirmationReadiness } from '../../dispute/confirmation-readiness.js';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import type { Dispute } from '../../dispute/dispute.state.js';
import { dossierOf } from '../../dispute/dossier.js';
import { followUps } from '../../dispute/follow-ups.js';
import { paidBefore, paidOn, promised } from '../../dispute/payments.js';
import { subsidyConditions } from '../../dispute/subsidy.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { DisputeLinks } from '../dispute-links/dispute-links.entity.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { visibleDispute, visibleRows } from '../visible-dispute.js';
import type { LegalChecksView, LinkView } from './legal-checks.view.js';

/** Asks the rules themselves, over the history of the case: what they say here they will say when a command comes. */
export class GetLegalChecks extends Query<LegalChecksView> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetLegalChecks)
export class GetLegalChecksHandler implements IQueryHandler<GetLegalChecks> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
    private readonly codec: EventCodec,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND` also where the reader may not know that it exists */
  async execute({ viewer, disputeId }: GetLegalChecks): Promise<LegalChecksView> {
    const mayRead = await visibleDispute(this.database, DisputeList, viewer, disputeId).getExists();
    const dispute = mayRead ? await this.fold(disputeId) : null;
    if (!dispute) throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，或者您无权查看。');
    const annex = await this.sealer.open(dispute.annex);
    const links = await this.links(viewer, disputeId);
    const safeguards = await this.sealer.open(dispute.safeguards);
    return { ...checksOf({ ...dispute, annex, safeguards }, this.clock.now().toISOString()), links, dispute };
  }

  private async fold(disputeId: string): Promise<Dispute | null> {
    const stored = await this.store.readStream(disputeStream(disputeId));
    const state = stored
      .map((event) => this.codec.decode(event) as unknown as DisputeEvent)
      .reduce(disputeDecider.evolve, disputeDecider.initialState);
    return state.status === 'none' ? null : state;
  }

  /** Links whose other end the reader may see. */
  private async links(viewer: Viewer, disputeId: string): Promise<readonly LinkView[]> {
    const rows = await this.database
      .getRepository(DisputeLinks)
      .find({ where: [{ disputeId }, { otherDisputeId: disputeId }] });
    const ends = rows.map((row) => (row.disputeId === disputeId ? row.otherDisputeId : row.disputeId));
    if (ends.length === 0) return [];
    const seen = await visibleRows(this.database, DisputeList, viewer, 'list')
      .andWhere('row.disputeId IN (:...ends)', { ends })
      .getMany();
    const codes = new Map(seen.map((one) => [one.disputeId, one.code]));
    return rows.flatMap((row): readonly LinkView[] => {
      const isTo = row.disputeId === disputeId;
      const end = isTo ? row.otherDisputeId : row.disputeId;
      const code = codes.get(end);
      const { kind, model } = row;
      return code === undefined ? [] : [{ disputeId: end, code, kind, model, direction: isTo ? 'to' : 'from' }];
    });
  }
}

function checksOf(dispute: Dispute, now: string): Omit<LegalChecksView, 'links' | 'dispute'> {
  const { annex, agreement, registration } = dispute;
  const { identityChecks, earlierDecisions, payments, leads, changes, agreementEnd, reopenings } = annex;
  const documents = dossierOf(dispute, []);
  const conditions = subsidyConditions(dispute);
  return {
    disputeId: registration.disputeId,
    safeguards: dispute.safeguards,
    representatives: annex.representatives.map(({ idPrint: _print, ...shown }) => shown),
    identityChecks,
    earlierDecisions,
    payments,
    leads,
    changes,
    agreementEnd,
    reopenings,
    confirmation: confirmationReadiness(dispute, now),
    followUps: followUps(dispute),
    balances: (agreement?.terms ?? []).map(({ termId, amountCny, outcome }) => ({
      termId,
      amountCny,
      outcome,
      paidCny: paidOn(dispute, termId),
    })),
    paidBeforeCny: paidBefore(dispute),
    promisedCny: promised(dispute),
    dossier: {
      documents,
      missing: documents.filter(({ present, required }) => required && !present).map(({ item }) => item),
    },
    subsidy: { eligible: conditions.every(({ met }) => met), granted: annex.subsidised, conditions },
  };
}
