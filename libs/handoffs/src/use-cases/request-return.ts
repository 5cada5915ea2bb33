import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RequestReturn as RequestReturnCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver asks the sender to take it back. */
export class RequestReturn extends UseCaseCommand<Omit<RequestReturnCommand['data'], 'sides'>> {}

@CommandHandler(RequestReturn)
export class RequestReturnHandler implements ICommandHandler<RequestReturn> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: RequestReturn): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'RequestReturn', data: { ...data, sides } }),
      metadata,
    );
  }
}
