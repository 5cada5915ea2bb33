import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { GrantSubsidyCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** One case, one subsidy (以案定补). */
export class GrantSubsidy extends UseCaseCommand<GrantSubsidyCommand['data']> {}

@CommandHandler(GrantSubsidy)
export class GrantSubsidyHandler implements ICommandHandler<GrantSubsidy> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: GrantSubsidy): Promise<CommandResult> {
    return this.decisions.decide({ type: 'GrantSubsidy', data }, metadata);
  }
}
