import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordConsentCommand } from '../dispute/dispute.commands.js';
import { afterFailedClock } from './after-failed-clock.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** A party agrees, refuses or withdraws, for one channel (人民调解法 17, 23). */
export class RecordConsent extends UseCaseCommand<Omit<RecordConsentCommand['data'], 'afterFailedClock'>> {}

@CommandHandler(RecordConsent)
export class RecordConsentHandler implements ICommandHandler<RecordConsent> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecordConsent): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({
        type: 'RecordConsent',
        data: { ...data, afterFailedClock: afterFailedClock(this.clocks, dispute, metadata) },
      }),
      metadata,
    );
  }
}
