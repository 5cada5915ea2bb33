import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { CloseHandoff as CloseHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The sender has seen the result. */
export class CloseHandoff extends UseCaseCommand<Omit<CloseHandoffCommand['data'], 'sides'>> {}

@CommandHandler(CloseHandoff)
export class CloseHandoffHandler implements ICommandHandler<CloseHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: CloseHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'CloseHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
