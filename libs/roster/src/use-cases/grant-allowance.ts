import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { GrantAllowance as GrantAllowanceCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class GrantAllowance extends UseCaseCommand<GrantAllowanceCommand['data']> {}

@CommandHandler(GrantAllowance)
export class GrantAllowanceHandler extends MediatorUseCase implements ICommandHandler<GrantAllowance> {
  execute({ data, metadata }: GrantAllowance): Promise<CommandResult> {
    return this.decide({ type: 'GrantAllowance', data }, metadata);
  }
}
