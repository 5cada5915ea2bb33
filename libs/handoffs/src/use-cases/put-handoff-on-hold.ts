import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { PutHandoffOnHold as PutHandoffOnHoldCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver says that nothing moves, and why. */
export class PutHandoffOnHold extends UseCaseCommand<Omit<PutHandoffOnHoldCommand['data'], 'sides'>> {}

@CommandHandler(PutHandoffOnHold)
export class PutHandoffOnHoldHandler implements ICommandHandler<PutHandoffOnHold> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: PutHandoffOnHold): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'PutHandoffOnHold', data: { ...data, sides } }),
      metadata,
    );
  }
}
