import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReceiveHandoff as ReceiveHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The addressed body signs for it; the time to answer goes on. */
export class ReceiveHandoff extends UseCaseCommand<Omit<ReceiveHandoffCommand['data'], 'sides'>> {}

@CommandHandler(ReceiveHandoff)
export class ReceiveHandoffHandler implements ICommandHandler<ReceiveHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ReceiveHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ReceiveHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
