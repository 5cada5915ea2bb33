import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import type { OrganisationEstablished } from '../organisation/organisation.events.js';
import { OrganisationChain } from './organisation-chain.js';

/** The chain above is not told by the caller; it follows from the parent, which must have been established before. */
export class EstablishOrganisation extends UseCaseCommand<Omit<OrganisationEstablished['data'], 'ancestors'>> {}

@CommandHandler(EstablishOrganisation)
export class EstablishOrganisationHandler implements ICommandHandler<EstablishOrganisation> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly chain: OrganisationChain,
  ) {}

  async execute({ data, metadata }: EstablishOrganisation): Promise<CommandResult> {
    const ancestors = await this.chain.above(data.parentId);
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'EstablishOrganisation', data: { ...data, ancestors } },
      metadata,
    });
  }
}
