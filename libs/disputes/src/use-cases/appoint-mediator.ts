import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AppointMediatorCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Puts the mediator who took the case into the open episode. */
export class AppointMediator extends UseCaseCommand<AppointMediatorCommand['data']> {}

@CommandHandler(AppointMediator)
export class AppointMediatorHandler implements ICommandHandler<AppointMediator> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: AppointMediator): Promise<CommandResult> {
    return this.decisions.decide({ type: 'AppointMediator', data }, metadata);
  }
}
