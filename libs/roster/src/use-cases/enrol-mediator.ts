import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, refused } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';
import type { MediatorEnrolled } from '../mediator/mediator.events.js';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';

export class EnrolMediator extends UseCaseCommand<MediatorEnrolled['data']> {}

@CommandHandler(EnrolMediator)
export class EnrolMediatorHandler implements ICommandHandler<EnrolMediator> {
  constructor(private readonly decisions: DecisionHandler) {}

  /** @throws DomainError `ORGANISATION_UNKNOWN` when the organisation is not on the list or was closed */
  async execute({ data, metadata }: EnrolMediator): Promise<CommandResult> {
    const { state } = await this.decisions.load(organisationStream(data.organisationId), organisationDecider);
    if (state.status !== 'active') {
      throw refused('ORGANISATION_UNKNOWN', '所属机构尚未登记或已撤销，请先登记机构。', { field: 'organisationId' });
    }
    return this.decisions.handle({
      stream: mediatorStream(data.mediatorId),
      decider: mediatorDecider,
      command: { type: 'EnrolMediator', data },
      metadata,
    });
  }
}
