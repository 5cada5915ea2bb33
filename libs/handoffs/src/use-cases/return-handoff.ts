import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReturnHandoff as ReturnHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The addressed body sends it back, with a code and a reason; the sender goes on owning the case. */
export class ReturnHandoff extends UseCaseCommand<Omit<ReturnHandoffCommand['data'], 'sides'>> {}

@CommandHandler(ReturnHandoff)
export class ReturnHandoffHandler implements ICommandHandler<ReturnHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ReturnHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ReturnHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
