import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { MarkHandlingOverdue as MarkHandlingOverdueCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The time to finish is over. */
export class MarkHandlingOverdue extends UseCaseCommand<MarkHandlingOverdueCommand['data']> {}

@CommandHandler(MarkHandlingOverdue)
export class MarkHandlingOverdueHandler implements ICommandHandler<MarkHandlingOverdue> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: MarkHandlingOverdue): Promise<CommandResult> {
    return this.handoffs.decide(data.handoffId, () => ({ type: 'MarkHandlingOverdue', data }), metadata);
  }
}
