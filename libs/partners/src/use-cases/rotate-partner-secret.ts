import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { PartnerSecrets, sha256 } from '../access/partner-secrets.js';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';

/** A new secret; the one before opens for some hours more, or not at all when it has leaked (0). */
export class RotatePartnerSecret extends UseCaseCommand<{
  readonly partnerId: string;
  readonly previousHours: number;
}> {}

@CommandHandler(RotatePartnerSecret)
export class RotatePartnerSecretHandler implements ICommandHandler<RotatePartnerSecret> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly secrets: PartnerSecrets,
  ) {}

  execute({ data: { partnerId, previousHours }, metadata }: RotatePartnerSecret): Promise<CommandResult> {
    const secretId = metadata.commandId;
    const secretHash = sha256(this.secrets.of(secretId));
    const previousUntil = new Date(Date.parse(metadata.now) + previousHours * 3_600_000).toISOString();
    return this.decisions.handle({
      stream: partnerStream(partnerId),
      decider: partnerDecider,
      command: { type: 'RotatePartnerSecret', data: { partnerId, secretId, secretHash, previousUntil } },
      metadata,
    });
  }
}
