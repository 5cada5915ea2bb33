import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordHonour as RecordHonourCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class RecordHonour extends UseCaseCommand<RecordHonourCommand['data']> {}

@CommandHandler(RecordHonour)
export class RecordHonourHandler extends MediatorUseCase implements ICommandHandler<RecordHonour> {
  execute({ data, metadata }: RecordHonour): Promise<CommandResult> {
    return this.decide({ type: 'RecordHonour', data }, metadata);
  }
}
