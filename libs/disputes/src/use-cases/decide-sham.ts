import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { DecideShamCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** The suspicion is cleared or confirmed. */
export class DecideSham extends UseCaseCommand<DecideShamCommand['data']> {}

@CommandHandler(DecideSham)
export class DecideShamHandler implements ICommandHandler<DecideSham> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: DecideSham): Promise<CommandResult> {
    return this.decisions.decide({ type: 'DecideSham', data }, metadata);
  }
}
