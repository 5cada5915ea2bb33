import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReportProgress as ReportProgressCommand } from '../handoff/handoff.commands.js';
import { HandoffClocks } from './clocks.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver tells how far it is. */
export class ReportProgress extends UseCaseCommand<Omit<ReportProgressCommand['data'], 'sides' | 'next'>> {}

@CommandHandler(ReportProgress)
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: ReportProgress): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => ({
        type: 'ReportProgress',
        data: { ...data, sides, next: await this.clocks.next(state, data.stage, metadata) },
      }),
      metadata,
    );
  }
}
