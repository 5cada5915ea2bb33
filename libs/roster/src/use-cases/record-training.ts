import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordTraining as RecordTrainingCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class RecordTraining extends UseCaseCommand<RecordTrainingCommand['data']> {}

@CommandHandler(RecordTraining)
export class RecordTrainingHandler extends MediatorUseCase implements ICommandHandler<RecordTraining> {
  execute({ data, metadata }: RecordTraining): Promise<CommandResult> {
    return this.decide({ type: 'RecordTraining', data }, metadata);
  }
}
