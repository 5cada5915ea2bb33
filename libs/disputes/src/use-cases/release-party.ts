import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReleasePartyCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** One of several parties leaves the mediation; the others go on. */
export class ReleaseParty extends UseCaseCommand<ReleasePartyCommand['data']> {}

@CommandHandler(ReleaseParty)
export class ReleasePartyHandler implements ICommandHandler<ReleaseParty> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ReleaseParty): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReleaseParty', data }, metadata);
  }
}
