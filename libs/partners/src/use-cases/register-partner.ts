import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DataSource } from 'typeorm';
import { PartnerSecrets, sha256 } from '../access/partner-secrets.js';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';
import type { PartnerRegistered } from '../partner/partner.events.js';

/** `PartnerSecrets.of(commandId)` is the secret that this makes. */
export class RegisterPartner extends UseCaseCommand<Omit<PartnerRegistered['data'], 'secretId' | 'secretHash'>> {}

@CommandHandler(RegisterPartner)
export class RegisterPartnerHandler implements ICommandHandler<RegisterPartner> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly secrets: PartnerSecrets,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ data, metadata }: RegisterPartner): Promise<CommandResult> {
    await this.requireOrganisation(data.organisationId);
    const secretId = metadata.commandId;
    const secretHash = sha256(this.secrets.of(secretId));
    return this.decisions.handle({
      stream: partnerStream(data.partnerId),
      decider: partnerDecider,
      command: { type: 'RegisterPartner', data: { ...data, secretId, secretHash } },
      metadata,
    });
  }

  private async requireOrganisation(organisationId: string): Promise<void> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM views.organisation_directory WHERE organisation_id = $1 AND NOT closed',
      [organisationId],
    );
    if (rows.length === 0) {
      throw invalid('ORGANISATION_UNKNOWN', '没有该机构，或机构已撤销；请先在机构名录中登记。', {
        field: 'organisationId',
      });
    }
  }
}
