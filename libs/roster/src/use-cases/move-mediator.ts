import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { MediatorMoved } from '../mediator/mediator.events.js';
import { MediatorUseCase } from './mediator-use-case.js';
import { OrganisationChain } from './organisation-chain.js';

export class MoveMediator extends UseCaseCommand<MediatorMoved['data']> {}

@CommandHandler(MoveMediator)
export class MoveMediatorHandler extends MediatorUseCase implements ICommandHandler<MoveMediator> {
  constructor(
    decisions: DecisionHandler,
    private readonly chain: OrganisationChain,
  ) {
    super(decisions);
  }

  async execute({ data, metadata }: MoveMediator): Promise<CommandResult> {
    await this.chain.requireActive(data.organisationId);
    return this.decide({ type: 'MoveMediator', data }, metadata);
  }
}
