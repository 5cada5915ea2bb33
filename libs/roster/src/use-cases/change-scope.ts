import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ChangeScope as ChangeScopeCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class ChangeScope extends UseCaseCommand<ChangeScopeCommand['data']> {}

@CommandHandler(ChangeScope)
export class ChangeScopeHandler extends MediatorUseCase implements ICommandHandler<ChangeScope> {
  execute({ data, metadata }: ChangeScope): Promise<CommandResult> {
    return this.decide({ type: 'ChangeScope', data }, metadata);
  }
}
