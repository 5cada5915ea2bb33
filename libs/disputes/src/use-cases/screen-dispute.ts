import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { RoutingAdvice } from './routing-advice.js';

/** Looks for bars: whatever the law keeps from mediation (受理审查). */
export class ScreenDispute extends UseCaseCommand<{ readonly disputeId: string }> {}

@CommandHandler(ScreenDispute)
export class ScreenDisputeHandler implements ICommandHandler<ScreenDispute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly advice: RoutingAdvice,
  ) {}

  execute({ data, metadata }: ScreenDispute): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      async (dispute) => {
        const { bars, fit, rules } = await this.advice.on(dispute.registration);
        return { type: 'ScreenDispute', data: { ...data, bars, fit, rules } };
      },
      metadata,
    );
  }
}
