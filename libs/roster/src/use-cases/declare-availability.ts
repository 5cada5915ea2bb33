import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { DeclareAvailability as DeclareAvailabilityCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class DeclareAvailability extends UseCaseCommand<DeclareAvailabilityCommand['data']> {}

@CommandHandler(DeclareAvailability)
export class DeclareAvailabilityHandler extends MediatorUseCase implements ICommandHandler<DeclareAvailability> {
  execute({ data, metadata }: DeclareAvailability): Promise<CommandResult> {
    return this.decide({ type: 'DeclareAvailability', data }, metadata);
  }
}
