import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Ending } from '@libs/reference';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { afterFailedClock } from './after-failed-clock.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

interface ConcludeMediationData {
  readonly disputeId: string;
  /** Any ending but `agreement`: that one follows from the last signature. */
  readonly ending: Ending;
  readonly note?: string | null;
}

/** Ends the mediation without an agreement (在线调解规则 25). */
export class ConcludeMediation extends UseCaseCommand<ConcludeMediationData> {}

@CommandHandler(ConcludeMediation)
export class ConcludeMediationHandler implements ICommandHandler<ConcludeMediation> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: ConcludeMediation): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({
        type: 'ConcludeMediation',
        data: {
          ...data,
          note: data.note ?? null,
          afterFailedClock: afterFailedClock(this.clocks, dispute, metadata),
        },
      }),
      metadata,
    );
  }
}
