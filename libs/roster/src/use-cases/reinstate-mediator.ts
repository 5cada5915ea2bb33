import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReinstateMediator as ReinstateMediatorCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class ReinstateMediator extends UseCaseCommand<ReinstateMediatorCommand['data']> {}

@CommandHandler(ReinstateMediator)
export class ReinstateMediatorHandler extends MediatorUseCase implements ICommandHandler<ReinstateMediator> {
  execute({ data, metadata }: ReinstateMediator): Promise<CommandResult> {
    return this.decide({ type: 'ReinstateMediator', data }, metadata);
  }
}
