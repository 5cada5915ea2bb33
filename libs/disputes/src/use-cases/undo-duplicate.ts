import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { UndoDuplicateCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Takes back what was decided about a duplicate. */
export class UndoDuplicate extends UseCaseCommand<UndoDuplicateCommand['data']> {}

@CommandHandler(UndoDuplicate)
export class UndoDuplicateHandler implements ICommandHandler<UndoDuplicate> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: UndoDuplicate): Promise<CommandResult> {
    return this.decisions.decide({ type: 'UndoDuplicate', data }, metadata);
  }
}
