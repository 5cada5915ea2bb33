import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { NoteSex as NoteSexCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class NoteSex extends UseCaseCommand<NoteSexCommand['data']> {}

@CommandHandler(NoteSex)
export class NoteSexHandler extends MediatorUseCase implements ICommandHandler<NoteSex> {
  execute({ data, metadata }: NoteSex): Promise<CommandResult> {
    return this.decide({ type: 'NoteSex', data }, metadata);
  }
}
