import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ConcludeHandoff as ConcludeHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver reports what came of it. */
export class ConcludeHandoff extends UseCaseCommand<Omit<ConcludeHandoffCommand['data'], 'sides'>> {}

@CommandHandler(ConcludeHandoff)
export class ConcludeHandoffHandler implements ICommandHandler<ConcludeHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ConcludeHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ConcludeHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
