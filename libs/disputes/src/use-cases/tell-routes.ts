import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TellRoutesCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes that the parties were told of arbitration, agencies and court (人民调解法 26). */
export class TellRoutes extends UseCaseCommand<TellRoutesCommand['data']> {}

@CommandHandler(TellRoutes)
export class TellRoutesHandler implements ICommandHandler<TellRoutes> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: TellRoutes): Promise<CommandResult> {
    return this.decisions.decide({ type: 'TellRoutes', data }, metadata);
  }
}
