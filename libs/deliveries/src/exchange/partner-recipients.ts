import { cloudEventType, RecordDelivery } from '@libs/handoffs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CLOCK, type Clock, type CommandMetadata, deterministicId, systemActor } from '@platform/messaging';
import { DataSource } from 'typeorm';
import type { Delivery } from '../outbox/delivery.js';
import type { Recipient, Recipients } from '../outbox/courier.js';
import { DisableEndpoint } from '../use-cases/endpoint-state.js';
import type { SigningKey } from '../endpoint/endpoint.state.js';
import { SigningKeys } from './signing-keys.js';

const SENT = cloudEventType('HandoffSent');

interface Row {
  readonly partner_id: string;
  readonly webhook_url: string;
  readonly signing_keys: readonly SigningKey[];
}

@Injectable()
export class PartnerRecipients implements Recipients {
  private readonly logger = new Logger('Deliveries');

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandBus,
    private readonly keys: SigningKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async enabled(): Promise<readonly Recipient[]> {
    const rows: Row[] = await this.dataSource.query(
      `select p.partner_id, p.webhook_url, e.signing_keys
       from views.partner_registry p join views.partner_exchange e on e.partner_id = p.partner_id
       where p.receive = 'webhook' and p.webhook_url is not null and not p.suspended
         and e.disabled is null and jsonb_array_length(e.signing_keys) > 0
       order by p.partner_id`,
    );
    return rows.map(({ partner_id: partnerId, webhook_url: url, signing_keys }) => ({
      partnerId,
      url,
      privateKeys: signing_keys.map(({ keyId }) => this.keys.privateKey(keyId)),
    }));
  }

  /**
   * Of the first news of a hand-off, to the body it is addressed to: from here its time to answer runs (peers.md 3.2). Only
   * that body's; the sender's own system hears of it as well.
   */
  async delivered(partnerId: string, { deliveryId, eventType, body }: Delivery): Promise<void> {
    if (eventType !== SENT) return;
    const { subject: handoffId } = JSON.parse(body) as { readonly subject: string };
    const addressed: unknown[] = await this.dataSource.query(
      `select 1 from views.handoff_track t join views.partner_registry p on p.organisation_id = t.to_organisation_id
       where t.handoff_id = $1 and p.partner_id = $2`,
      [handoffId, partnerId],
    );
    if (addressed.length === 0) return;
    const metadata = this.metadata(deterministicId('delivered', deliveryId));
    await this.commands.execute(new RecordDelivery({ handoffId, via: 'webhook' }, metadata));
  }

  async disable(partnerId: string, reason: 'gone' | 'exhausted', { deliveryId }: Delivery): Promise<void> {
    this.logger.error({ msg: 'a partner endpoint was disabled', partnerId, reason, deliveryId });
    const metadata = this.metadata(deterministicId('disable', deliveryId, this.clock.now().toISOString()));
    await this.commands.execute(new DisableEndpoint({ partnerId, reason, deliveryId }, metadata));
  }

  private metadata(commandId: string): CommandMetadata {
    const now = this.clock.now().toISOString();
    const actor = systemActor('courier');
    return { commandId, now, correlationId: commandId, causationId: commandId, actor, via: 'job' };
  }
}
