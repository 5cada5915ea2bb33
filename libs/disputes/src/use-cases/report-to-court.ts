import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReportToCourtCommand } from '../dispute/court.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type ReportToCourtData = Omit<ReportToCourtCommand['data'], 'costRaisingConduct'> & {
  readonly costRaisingConduct?: string | null;
};

/** The report and the papers go back to the court (特邀调解规定 26). */
export class ReportToCourt extends UseCaseCommand<ReportToCourtData> {}

@CommandHandler(ReportToCourt)
export class ReportToCourtHandler implements ICommandHandler<ReportToCourt> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ReportToCourt): Promise<CommandResult> {
    return this.decisions.decide(
      { type: 'ReportToCourt', data: { ...data, costRaisingConduct: data.costRaisingConduct ?? null } },
      metadata,
    );
  }
}
