import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { FollowMediation as FollowMediationCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The mediation behind a court's hand-off has a later last day, or rests. */
export class FollowMediation extends UseCaseCommand<FollowMediationCommand['data']> {}

@CommandHandler(FollowMediation)
export class FollowMediationHandler implements ICommandHandler<FollowMediation> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: FollowMediation): Promise<CommandResult> {
    return this.handoffs.decide(data.handoffId, () => ({ type: 'FollowMediation', data }), metadata);
  }
}
