import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RenewTerm as RenewTermCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class RenewTerm extends UseCaseCommand<RenewTermCommand['data']> {}

@CommandHandler(RenewTerm)
export class RenewTermHandler extends MediatorUseCase implements ICommandHandler<RenewTerm> {
  execute({ data, metadata }: RenewTerm): Promise<CommandResult> {
    return this.decide({ type: 'RenewTerm', data }, metadata);
  }
}
