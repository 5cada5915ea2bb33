import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { CheckIdentityCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Somebody looked at a party and its document. */
export class CheckIdentity extends UseCaseCommand<CheckIdentityCommand['data']> {}

@CommandHandler(CheckIdentity)
export class CheckIdentityHandler implements ICommandHandler<CheckIdentity> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: CheckIdentity): Promise<CommandResult> {
    return this.decisions.decide({ type: 'CheckIdentity', data }, metadata);
  }
}
