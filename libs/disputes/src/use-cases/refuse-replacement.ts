import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RefuseReplacementCommand } from '../dispute/proceedings.commands.js';
import { afterFailedClock } from './after-failed-clock.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** No mediator is accepted after a replacement (在线调解规则 14). */
export class RefuseReplacement extends UseCaseCommand<Omit<RefuseReplacementCommand['data'], 'afterFailedClock'>> {}

@CommandHandler(RefuseReplacement)
export class RefuseReplacementHandler implements ICommandHandler<RefuseReplacement> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RefuseReplacement): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({
        type: 'RefuseReplacement',
        data: { ...data, afterFailedClock: afterFailedClock(this.clocks, dispute, metadata) },
      }),
      metadata,
    );
  }
}
