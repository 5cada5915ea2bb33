import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CLOCK, type Clock, deterministicId, systemActor } from '@platform/messaging';
import { Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Delivery } from '../outbox/delivery.js';
import type { Recipient, Recipients } from '../outbox/courier.js';
import { DisableEndpoint } from '../use-cases/endpoint-state.js';
import type { SigningKey } from '../endpoint/endpoint.state.js';
import { SigningKeys } from './signing-keys.js';

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

  async disable(partnerId: string, reason: 'gone' | 'exhausted', { deliveryId }: Delivery): Promise<void> {
    this.logger.error({ msg: 'a partner endpoint was disabled', partnerId, reason, deliveryId });
    const now = this.clock.now().toISOString();
    const commandId = deterministicId('disable', deliveryId, now);
    const metadata = { commandId, now, correlationId: commandId, causationId: commandId };
    const actor = systemActor('courier');
    await this.commands.execute(
      new DisableEndpoint({ partnerId, reason, deliveryId }, { ...metadata, actor, via: 'job' }),
    );
  }
}
