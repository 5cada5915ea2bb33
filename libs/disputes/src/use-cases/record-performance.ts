import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordPerformanceCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A term of the agreement was performed or breached (人民调解法 31). */
export class RecordPerformance extends UseCaseCommand<RecordPerformanceCommand['data']> {}

@CommandHandler(RecordPerformance)
export class RecordPerformanceHandler implements ICommandHandler<RecordPerformance> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordPerformance): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordPerformance', data }, metadata);
  }
}
