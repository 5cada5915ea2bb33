import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ChangeCapacity as ChangeCapacityCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class ChangeCapacity extends UseCaseCommand<ChangeCapacityCommand['data']> {}

@CommandHandler(ChangeCapacity)
export class ChangeCapacityHandler extends MediatorUseCase implements ICommandHandler<ChangeCapacity> {
  execute({ data, metadata }: ChangeCapacity): Promise<CommandResult> {
    return this.decide({ type: 'ChangeCapacity', data }, metadata);
  }
}
