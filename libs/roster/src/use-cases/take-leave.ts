import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';
import type { TakeLeave as TakeLeaveCommand } from '../mediator/mediator.commands.js';

export class TakeLeave extends UseCaseCommand<TakeLeaveCommand['data']> {}

@CommandHandler(TakeLeave)
export class TakeLeaveHandler implements ICommandHandler<TakeLeave> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: TakeLeave): Promise<CommandResult> {
    return this.decisions.handle({
      stream: mediatorStream(data.mediatorId),
      decider: mediatorDecider,
      command: { type: 'TakeLeave', data },
      metadata,
    });
  }
}
