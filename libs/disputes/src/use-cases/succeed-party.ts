import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { SucceedPartyCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A party died or came to an end; who stands in its place goes on. */
export class SucceedParty extends UseCaseCommand<SucceedPartyCommand['data']> {}

@CommandHandler(SucceedParty)
export class SucceedPartyHandler implements ICommandHandler<SucceedParty> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: SucceedParty): Promise<CommandResult> {
    return this.decisions.decide({ type: 'SucceedParty', data }, metadata);
  }
}
