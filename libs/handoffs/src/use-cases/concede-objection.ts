import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ConcedeObjection as ConcedeObjectionCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The sender sees that the objection is right. */
export class ConcedeObjection extends UseCaseCommand<Omit<ConcedeObjectionCommand['data'], 'sides'>> {}

@CommandHandler(ConcedeObjection)
export class ConcedeObjectionHandler implements ICommandHandler<ConcedeObjection> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ConcedeObjection): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ConcedeObjection', data: { ...data, sides } }),
      metadata,
    );
  }
}
