import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecallHandoff as RecallHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The sender takes it back; once it is accepted, this only asks. */
export class RecallHandoff extends UseCaseCommand<Omit<RecallHandoffCommand['data'], 'sides'>> {}

@CommandHandler(RecallHandoff)
export class RecallHandoffHandler implements ICommandHandler<RecallHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: RecallHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'RecallHandoff', data: { ...data, sides } }),
      metadata,
    );
  }
}
