import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import type { OfferModeChosen } from '../organisation/organisation.events.js';

export class ChooseOfferMode extends UseCaseCommand<OfferModeChosen['data']> {}

@CommandHandler(ChooseOfferMode)
export class ChooseOfferModeHandler implements ICommandHandler<ChooseOfferMode> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ChooseOfferMode): Promise<CommandResult> {
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'ChooseOfferMode', data },
      metadata,
    });
  }
}
