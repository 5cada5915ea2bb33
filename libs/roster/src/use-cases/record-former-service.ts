import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordFormerService as RecordFormerServiceCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class RecordFormerService extends UseCaseCommand<RecordFormerServiceCommand['data']> {}

@CommandHandler(RecordFormerService)
export class RecordFormerServiceHandler extends MediatorUseCase implements ICommandHandler<RecordFormerService> {
  execute({ data, metadata }: RecordFormerService): Promise<CommandResult> {
    return this.decide({ type: 'RecordFormerService', data }, metadata);
  }
}
