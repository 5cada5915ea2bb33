import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, refused } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import type { OrganisationEstablished } from '../organisation/organisation.events.js';

/** The chain above is not told by the caller; it follows from the parent, which must have been established before. */
export class EstablishOrganisation extends UseCaseCommand<Omit<OrganisationEstablished['data'], 'ancestors'>> {}

@CommandHandler(EstablishOrganisation)
export class EstablishOrganisationHandler implements ICommandHandler<EstablishOrganisation> {
  constructor(private readonly decisions: DecisionHandler) {}

  /** @throws DomainError `PARENT_UNKNOWN` when the supervising organisation is not on the list or was closed */
  async execute({ data, metadata }: EstablishOrganisation): Promise<CommandResult> {
    const ancestors = data.parentId === null ? [] : await this.chainFrom(data.parentId);
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'EstablishOrganisation', data: { ...data, ancestors } },
      metadata,
    });
  }

  private async chainFrom(parentId: string): Promise<readonly string[]> {
    const { state } = await this.decisions.load(organisationStream(parentId), organisationDecider);
    if (state.status !== 'active') {
      throw refused('PARENT_UNKNOWN', '上级机构尚未登记或已撤销，请先登记上级机构。', { field: 'parentId' });
    }
    return [parentId, ...state.profile.ancestors];
  }
}
