import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { EndAgreementCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A court or arbitral body revoked the agreement or held it void. */
export class EndAgreement extends UseCaseCommand<EndAgreementCommand['data']> {}

@CommandHandler(EndAgreement)
export class EndAgreementHandler implements ICommandHandler<EndAgreement> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: EndAgreement): Promise<CommandResult> {
    return this.decisions.decide({ type: 'EndAgreement', data }, metadata);
  }
}
