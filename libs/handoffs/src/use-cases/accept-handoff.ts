import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { HandoffClocks } from './clocks.js';
import type { AcceptHandoff as AcceptHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The receiver takes it: of a transfer it is the owner from now on, and the time to finish runs. */
export class AcceptHandoff extends UseCaseCommand<Omit<AcceptHandoffCommand['data'], 'sides' | 'handling'>> {}

@CommandHandler(AcceptHandoff)
export class AcceptHandoffHandler implements ICommandHandler<AcceptHandoff> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: AcceptHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => ({
        type: 'AcceptHandoff',
        data: { ...data, sides, handling: await this.clocks.handling(state, 'acceptance', metadata) },
      }),
      metadata,
    );
  }
}
