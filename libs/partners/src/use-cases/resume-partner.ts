import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ResumePartner as ResumePartnerCommand } from '../partner/partner.commands.js';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';

/** Opens the access again. */
export class ResumePartner extends UseCaseCommand<ResumePartnerCommand['data']> {}

@CommandHandler(ResumePartner)
export class ResumePartnerHandler implements ICommandHandler<ResumePartner> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ResumePartner): Promise<CommandResult> {
    return this.decisions.handle({
      stream: partnerStream(data.partnerId),
      decider: partnerDecider,
      command: { type: 'ResumePartner', data },
      metadata,
    });
  }
}
