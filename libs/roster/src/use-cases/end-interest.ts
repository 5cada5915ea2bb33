import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { EndInterest as EndInterestCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class EndInterest extends UseCaseCommand<EndInterestCommand['data']> {}

@CommandHandler(EndInterest)
export class EndInterestHandler extends MediatorUseCase implements ICommandHandler<EndInterest> {
  execute({ data, metadata }: EndInterest): Promise<CommandResult> {
    return this.decide({ type: 'EndInterest', data }, metadata);
  }
}
