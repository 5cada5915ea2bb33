import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RefuseReplacementCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** No mediator is accepted after a replacement (在线调解规则 14). */
export class RefuseReplacement extends UseCaseCommand<RefuseReplacementCommand['data']> {}

@CommandHandler(RefuseReplacement)
export class RefuseReplacementHandler implements ICommandHandler<RefuseReplacement> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RefuseReplacement): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RefuseReplacement', data }, metadata);
  }
}
