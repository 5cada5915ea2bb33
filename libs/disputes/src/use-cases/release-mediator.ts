import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReleaseMediatorCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Takes the mediator who gave the case back, or had it taken, out of the open episode. */
export class ReleaseMediator extends UseCaseCommand<ReleaseMediatorCommand['data']> {}

@CommandHandler(ReleaseMediator)
export class ReleaseMediatorHandler implements ICommandHandler<ReleaseMediator> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ReleaseMediator): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReleaseMediator', data }, metadata);
  }
}
