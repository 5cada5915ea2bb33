import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { OverrideRoutingCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A person chooses another channel than the rules proposed, with a reason. */
export class OverrideRouting extends UseCaseCommand<OverrideRoutingCommand['data']> {}

@CommandHandler(OverrideRouting)
export class OverrideRoutingHandler implements ICommandHandler<OverrideRouting> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: OverrideRouting): Promise<CommandResult> {
    return this.decisions.decide({ type: 'OverrideRouting', data }, metadata);
  }
}
