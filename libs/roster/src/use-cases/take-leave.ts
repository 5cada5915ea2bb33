import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TakeLeave as TakeLeaveCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class TakeLeave extends UseCaseCommand<TakeLeaveCommand['data']> {}

@CommandHandler(TakeLeave)
export class TakeLeaveHandler extends MediatorUseCase implements ICommandHandler<TakeLeave> {
  execute({ data, metadata }: TakeLeave): Promise<CommandResult> {
    return this.decide({ type: 'TakeLeave', data }, metadata);
  }
}
