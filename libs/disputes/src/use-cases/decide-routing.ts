import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { RoutingAdvice } from './routing-advice.js';

/** Proposes a channel and a kind of body, with reasons; people decide (design.md 5). */
export class DecideRouting extends UseCaseCommand<{ readonly disputeId: string }> {}

@CommandHandler(DecideRouting)
export class DecideRoutingHandler implements ICommandHandler<DecideRouting> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly advice: RoutingAdvice,
  ) {}

  execute({ data, metadata }: DecideRouting): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      async (dispute) => {
        const { routing, rules } = await this.advice.on(dispute.registration);
        return { type: 'DecideRouting', data: { ...data, routing, rules } };
      },
      metadata,
    );
  }
}
