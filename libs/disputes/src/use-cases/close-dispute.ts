import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { CloseDisputeCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Closes the case; the outcome follows from its history. */
export class CloseDispute extends UseCaseCommand<CloseDisputeCommand['data']> {}

@CommandHandler(CloseDispute)
export class CloseDisputeHandler implements ICommandHandler<CloseDispute> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: CloseDispute): Promise<CommandResult> {
    return this.decisions.decide({ type: 'CloseDispute', data }, metadata);
  }
}
