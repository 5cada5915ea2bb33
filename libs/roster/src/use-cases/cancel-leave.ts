import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { CancelLeave as CancelLeaveCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class CancelLeave extends UseCaseCommand<CancelLeaveCommand['data']> {}

@CommandHandler(CancelLeave)
export class CancelLeaveHandler extends MediatorUseCase implements ICommandHandler<CancelLeave> {
  execute({ data, metadata }: CancelLeave): Promise<CommandResult> {
    return this.decide({ type: 'CancelLeave', data }, metadata);
  }
}
