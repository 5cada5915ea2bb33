import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { LapseHandoff as LapseHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The time to answer is over: lapse, call somebody, or nothing, as the rule of the link says. */
export class LapseHandoff extends UseCaseCommand<LapseHandoffCommand['data']> {}

@CommandHandler(LapseHandoff)
export class LapseHandoffHandler implements ICommandHandler<LapseHandoff> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: LapseHandoff): Promise<CommandResult> {
    return this.handoffs.decide(data.handoffId, () => ({ type: 'LapseHandoff', data }), metadata);
  }
}
