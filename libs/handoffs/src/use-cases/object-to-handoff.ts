import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { HandoffClocks } from './clocks.js';
import type { ObjectToHandoff as ObjectToHandoffCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** Not ours, says the receiver, by this law; the common superior is named at once. */
export class ObjectToHandoff extends UseCaseCommand<Omit<ObjectToHandoffCommand['data'], 'sides' | 'clock'>> {}

@CommandHandler(ObjectToHandoff)
export class ObjectToHandoffHandler implements ICommandHandler<ObjectToHandoff> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: ObjectToHandoff): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => ({
        type: 'ObjectToHandoff',
        data: { ...data, sides, clock: await this.clocks.arbitration(state.sent, metadata) },
      }),
      metadata,
    );
  }
}
