import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type LinkScreenedDisputeCommand, screeningDecider, screeningStream } from '../screening/screening.decider.js';

/** Notes in the round what came of it. */
export class LinkScreenedDispute extends UseCaseCommand<LinkScreenedDisputeCommand['data']> {}

@CommandHandler(LinkScreenedDispute)
export class LinkScreenedDisputeHandler implements ICommandHandler<LinkScreenedDispute> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: LinkScreenedDispute): Promise<CommandResult> {
    return this.decisions.handle({
      stream: screeningStream(data.screeningId),
      decider: screeningDecider,
      command: { type: 'LinkScreenedDispute', data },
      metadata,
    });
  }
}
