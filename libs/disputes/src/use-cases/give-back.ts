import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { GiveBackCommand } from '../dispute/transfer.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Both bodies agreed: the case goes back to the one that handed it over. */
export class GiveBack extends UseCaseCommand<GiveBackCommand['data']> {}

@CommandHandler(GiveBack)
export class GiveBackHandler implements ICommandHandler<GiveBack> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: GiveBack): Promise<CommandResult> {
    return this.decisions.decide({ type: 'GiveBack', data }, metadata);
  }
}
