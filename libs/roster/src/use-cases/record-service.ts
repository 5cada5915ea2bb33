import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordService as RecordServiceCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class RecordService extends UseCaseCommand<RecordServiceCommand['data']> {}

@CommandHandler(RecordService)
export class RecordServiceHandler extends MediatorUseCase implements ICommandHandler<RecordService> {
  execute({ data, metadata }: RecordService): Promise<CommandResult> {
    return this.decide({ type: 'RecordService', data }, metadata);
  }
}
