import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordDataConsentCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes a separate consent about personal data (单独同意). */
export class RecordDataConsent extends UseCaseCommand<RecordDataConsentCommand['data']> {}

@CommandHandler(RecordDataConsent)
export class RecordDataConsentHandler implements ICommandHandler<RecordDataConsent> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordDataConsent): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordDataConsent', data }, metadata);
  }
}
