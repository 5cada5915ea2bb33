import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';
import type { SuspendMediator as SuspendMediatorCommand } from '../mediator/mediator.commands.js';

export class SuspendMediator extends UseCaseCommand<SuspendMediatorCommand['data']> {}

@CommandHandler(SuspendMediator)
export class SuspendMediatorHandler implements ICommandHandler<SuspendMediator> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: SuspendMediator): Promise<CommandResult> {
    return this.decisions.handle({
      stream: mediatorStream(data.mediatorId),
      decider: mediatorDecider,
      command: { type: 'SuspendMediator', data },
      metadata,
    });
  }
}
