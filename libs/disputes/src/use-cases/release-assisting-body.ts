import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReleaseAssistingBodyCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A body that assisted leaves the mediation. */
export class ReleaseAssistingBody extends UseCaseCommand<ReleaseAssistingBodyCommand['data']> {}

@CommandHandler(ReleaseAssistingBody)
export class ReleaseAssistingBodyHandler implements ICommandHandler<ReleaseAssistingBody> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ReleaseAssistingBody): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReleaseAssistingBody', data }, metadata);
  }
}
