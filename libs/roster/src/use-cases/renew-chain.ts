import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import { OrganisationChain } from './organisation-chain.js';

/** A body above was moved: the chain is read from the superior again. */
export class RenewChain extends UseCaseCommand<{ readonly organisationId: string }> {}

@CommandHandler(RenewChain)
export class RenewChainHandler implements ICommandHandler<RenewChain> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly chain: OrganisationChain,
  ) {}

  async execute({ data, metadata }: RenewChain): Promise<CommandResult> {
    const { organisationId } = data;
    const ancestors = await this.chain.above(await this.chain.parentOf(organisationId));
    return this.decisions.handle({
      stream: organisationStream(organisationId),
      decider: organisationDecider,
      command: { type: 'RenewChain', data: { organisationId, ancestors } },
      metadata,
    });
  }
}
