import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReportSafetyCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A report to the police or another department (人民调解法 25). */
export class ReportSafety extends UseCaseCommand<ReportSafetyCommand['data']> {}

@CommandHandler(ReportSafety)
export class ReportSafetyHandler implements ICommandHandler<ReportSafety> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ReportSafety): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReportSafety', data }, metadata);
  }
}
