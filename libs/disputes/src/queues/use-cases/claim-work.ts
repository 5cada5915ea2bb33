import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import { DISPUTE_OVER } from '../../dispute/dispute.status.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { claimDecider, claimStream } from '../claim/claim.decider.js';

/** Takes a case of the pool in hand. */
export class ClaimWork extends UseCaseCommand<{ readonly disputeId: string }> {}

@CommandHandler(ClaimWork)
export class ClaimWorkHandler implements ICommandHandler<ClaimWork> {
  constructor(private readonly decisions: DecisionHandler) {}

  async execute({ data: { disputeId }, metadata }: ClaimWork): Promise<CommandResult> {
    const { state } = await this.decisions.load(disputeStream(disputeId), disputeDecider);
    if (state.status === 'none') throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，请核对编号。');
    const { ownerOrganisationId, status } = state;
    return this.decisions.handle({
      stream: claimStream(disputeId),
      decider: claimDecider,
      command: { type: 'ClaimWork', data: { disputeId, ownerOrganisationId, over: DISPUTE_OVER.includes(status) } },
      metadata,
    });
  }
}

/** Puts it back into the pool. */
export class ReleaseWork extends UseCaseCommand<{ readonly disputeId: string }> {}

@CommandHandler(ReleaseWork)
export class ReleaseWorkHandler implements ICommandHandler<ReleaseWork> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data: { disputeId }, metadata }: ReleaseWork): Promise<CommandResult> {
    return this.decisions.handle({
      stream: claimStream(disputeId),
      decider: claimDecider,
      command: { type: 'ReleaseWork', data: { disputeId } },
      metadata,
    });
  }
}
