import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordUndisputedFactsCommand } from '../dispute/court.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Facts that all parties confirm in writing (在线调解规则 22). */
export class RecordUndisputedFacts extends UseCaseCommand<RecordUndisputedFactsCommand['data']> {}

@CommandHandler(RecordUndisputedFacts)
export class RecordUndisputedFactsHandler implements ICommandHandler<RecordUndisputedFacts> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordUndisputedFacts): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordUndisputedFacts', data }, metadata);
  }
}
