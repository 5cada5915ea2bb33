import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';

export class CloseOrganisation extends UseCaseCommand<{ readonly organisationId: string }> {}

@CommandHandler(CloseOrganisation)
export class CloseOrganisationHandler implements ICommandHandler<CloseOrganisation> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: CloseOrganisation): Promise<CommandResult> {
    return this.decisions.handle({
      stream: organisationStream(data.organisationId),
      decider: organisationDecider,
      command: { type: 'CloseOrganisation', data },
      metadata,
    });
  }
}
