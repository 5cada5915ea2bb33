import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { SuspendPartner as SuspendPartnerCommand } from '../partner/partner.commands.js';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';

/** Ends its access at once. */
export class SuspendPartner extends UseCaseCommand<SuspendPartnerCommand['data']> {}

@CommandHandler(SuspendPartner)
export class SuspendPartnerHandler implements ICommandHandler<SuspendPartner> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: SuspendPartner): Promise<CommandResult> {
    return this.decisions.handle({
      stream: partnerStream(data.partnerId),
      decider: partnerDecider,
      command: { type: 'SuspendPartner', data },
      metadata,
    });
  }
}
