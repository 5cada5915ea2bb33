import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import { OrganisationChain } from './organisation-chain.js';

/** Another superior. Bodies below follow by the sweep `outdated-chains`, level by level. */
export class MoveOrganisation extends UseCaseCommand<{
  readonly organisationId: string;
  readonly parentId: string | null;
}> {}

@CommandHandler(MoveOrganisation)
export class MoveOrganisationHandler implements ICommandHandler<MoveOrganisation> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly chain: OrganisationChain,
  ) {}

  async execute({ data, metadata }: MoveOrganisation): Promise<CommandResult> {
    const ancestors = await this.chain.above(data.parentId);
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'MoveOrganisation', data: { ...data, ancestors } },
      metadata,
    });
  }
}
