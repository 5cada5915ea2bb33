import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordConsentCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** A party agrees, refuses or withdraws, for one channel (人民调解法 17, 23). */
export class RecordConsent extends UseCaseCommand<RecordConsentCommand['data']> {}

@CommandHandler(RecordConsent)
export class RecordConsentHandler implements ICommandHandler<RecordConsent> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordConsent): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordConsent', data }, metadata);
  }
}
