import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { RoutingAdvice } from './routing-advice.js';

/** Screens and routes again, with the rules of today; replaces an override. */
export class Reroute extends UseCaseCommand<{ readonly disputeId: string }> {}

@CommandHandler(Reroute)
export class RerouteHandler implements ICommandHandler<Reroute> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly advice: RoutingAdvice,
  ) {}

  execute({ data, metadata }: Reroute): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      async (dispute) => ({ type: 'Reroute', data: { ...data, ...(await this.advice.on(dispute.registration)) } }),
      metadata,
    );
  }
}
