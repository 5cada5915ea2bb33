import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ConfirmErasure as ConfirmErasureCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** A side says that its copy is gone. */
export class ConfirmErasure extends UseCaseCommand<Omit<ConfirmErasureCommand['data'], 'sides'>> {}

@CommandHandler(ConfirmErasure)
export class ConfirmErasureHandler implements ICommandHandler<ConfirmErasure> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ConfirmErasure): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ConfirmErasure', data: { ...data, sides } }),
      metadata,
    );
  }
}
