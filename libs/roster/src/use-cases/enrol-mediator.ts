import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { MediatorEnrolled } from '../mediator/mediator.events.js';
import { MediatorUseCase } from './mediator-use-case.js';
import { OrganisationChain } from './organisation-chain.js';

export class EnrolMediator extends UseCaseCommand<MediatorEnrolled['data']> {}

@CommandHandler(EnrolMediator)
export class EnrolMediatorHandler extends MediatorUseCase implements ICommandHandler<EnrolMediator> {
  constructor(
    decisions: DecisionHandler,
    private readonly chain: OrganisationChain,
  ) {
    super(decisions);
  }

  async execute({ data, metadata }: EnrolMediator): Promise<CommandResult> {
    await this.chain.requireActive(data.organisationId);
    return this.decide({ type: 'EnrolMediator', data }, metadata);
  }
}
