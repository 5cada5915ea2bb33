import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ResumeHandoff as ResumeHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** It goes on. */
export class ResumeHandoff extends UseCaseCommand<Omit<ResumeHandoffCommand['data'], 'sides'>> {}

@CommandHandler(ResumeHandoff)
export class ResumeHandoffHandler implements ICommandHandler<ResumeHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ResumeHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ResumeHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
