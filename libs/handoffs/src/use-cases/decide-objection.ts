import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { HandoffClocks } from './clocks.js';
import type { DecideObjection as DecideObjectionCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The common superior decides who handles it; what it overrules binds the receiver. */
export class DecideObjection extends UseCaseCommand<Omit<DecideObjectionCommand['data'], 'sides' | 'handling'>> {}

@CommandHandler(DecideObjection)
export class DecideObjectionHandler implements ICommandHandler<DecideObjection> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: DecideObjection): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state, sides) => ({
        type: 'DecideObjection',
        data: { ...data, sides, handling: await this.clocks.handling(state, 'acceptance', metadata) },
      }),
      metadata,
    );
  }
}
