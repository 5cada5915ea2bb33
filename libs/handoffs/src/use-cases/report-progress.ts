import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReportProgress as ReportProgressCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver tells how far it is. */
export class ReportProgress extends UseCaseCommand<Omit<ReportProgressCommand['data'], 'sides'>> {}

@CommandHandler(ReportProgress)
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ReportProgress): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ReportProgress', data: { ...data, sides } }),
      metadata,
    );
  }
}
