import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { LeaveRoster as LeaveRosterCommand } from '../mediator/mediator.commands.js';
import { MediatorUseCase } from './mediator-use-case.js';

export class LeaveRoster extends UseCaseCommand<LeaveRosterCommand['data']> {}

@CommandHandler(LeaveRoster)
export class LeaveRosterHandler extends MediatorUseCase implements ICommandHandler<LeaveRoster> {
  execute({ data, metadata }: LeaveRoster): Promise<CommandResult> {
    return this.decide({ type: 'LeaveRoster', data }, metadata);
  }
}
