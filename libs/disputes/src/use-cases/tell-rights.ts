import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TellRightsCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes that the parties were told their rights and duties (PMR 30). */
export class TellRights extends UseCaseCommand<TellRightsCommand['data']> {}

@CommandHandler(TellRights)
export class TellRightsHandler implements ICommandHandler<TellRights> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: TellRights): Promise<CommandResult> {
    return this.decisions.decide({ type: 'TellRights', data }, metadata);
  }
}
