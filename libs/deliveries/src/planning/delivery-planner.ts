import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, deterministicId } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { DELIVERY_STORE, type DeliveryStore } from '../outbox/delivery.js';
import type { Notice } from './notice.rules.js';

/** Deliveries follow from events: the same event plans the same rows, however often it is brought. */
@Injectable()
export class DeliveryPlanner {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(DELIVERY_STORE) private readonly store: DeliveryStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To the systems of both bodies of a hand-off that receive by webhook and handle its link; the others poll. */
  async planForHandoff(notice: Notice): Promise<void> {
    const rows: { partner_id: string }[] = await this.dataSource.query(
      `select p.partner_id from views.partner_registry p join views.handoff_track t
         on p.organisation_id in (t.from_organisation_id, t.to_organisation_id)
       where t.handoff_id = $1 and p.receive = 'webhook'
         and (cardinality(p.linkages) = 0 or t.linkage = any(p.linkages)) order by p.partner_id`,
      [notice.subject],
    );
    await this.store.plan(rows.map(({ partner_id }) => this.planned(partner_id, notice)));
  }

  async planForPartner(partnerId: string, notice: Notice): Promise<void> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from views.partner_registry where partner_id = $1 and receive = 'webhook'`,
      [partnerId],
    );
    if (rows.length > 0) await this.store.plan([this.planned(partnerId, notice)]);
  }

  private planned(partnerId: string, { messageId, eventType, caseId, body }: Notice) {
    const deliveryId = deterministicId('delivery', partnerId, messageId);
    return { deliveryId, partnerId, caseId, messageId, eventType, body, plannedAt: this.clock.now() };
  }
}
