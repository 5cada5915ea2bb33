import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';
import type { ReinstateMediator as ReinstateMediatorCommand } from '../mediator/mediator.commands.js';

export class ReinstateMediator extends UseCaseCommand<ReinstateMediatorCommand['data']> {}

@CommandHandler(ReinstateMediator)
export class ReinstateMediatorHandler implements ICommandHandler<ReinstateMediator> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReinstateMediator): Promise<CommandResult> {
    return this.decisions.handle({
      stream: mediatorStream(data.mediatorId),
      decider: mediatorDecider,
      command: { type: 'ReinstateMediator', data },
      metadata,
    });
  }
}
