import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ChangePartner as ChangePartnerCommand } from '../partner/partner.commands.js';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';

/** What the partner may do and how it receives. */
export class ChangePartner extends UseCaseCommand<ChangePartnerCommand['data']> {}

@CommandHandler(ChangePartner)
export class ChangePartnerHandler implements ICommandHandler<ChangePartner> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ChangePartner): Promise<CommandResult> {
    return this.decisions.handle({
      stream: partnerStream(data.partnerId),
      decider: partnerDecider,
      command: { type: 'ChangePartner', data },
      metadata,
    });
  }
}
