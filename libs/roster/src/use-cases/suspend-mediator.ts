import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { SuspendMediator as SuspendMediatorCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class SuspendMediator extends UseCaseCommand<SuspendMediatorCommand['data']> {}

@CommandHandler(SuspendMediator)
export class SuspendMediatorHandler extends MediatorUseCase implements ICommandHandler<SuspendMediator> {
  execute({ data, metadata }: SuspendMediator): Promise<CommandResult> {
    return this.decide({ type: 'SuspendMediator', data }, metadata);
  }
}
