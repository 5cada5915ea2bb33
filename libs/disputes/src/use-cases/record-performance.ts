import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { ENFORCEMENT_RULE } from '../dispute/clocks.js';
import type { RecordPerformanceCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

type RecordPerformanceData = Omit<RecordPerformanceCommand['data'], 'enforcementClock'>;

/** A term of the agreement was performed or breached (人民调解法 31). */
export class RecordPerformance extends UseCaseCommand<RecordPerformanceData> {}

@CommandHandler(RecordPerformance)
export class RecordPerformanceHandler implements ICommandHandler<RecordPerformance> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecordPerformance): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      ({ agreement }) => {
        // Two years from the last day of performance; without a day, from the day the breach was stated (民诉法 250).
        const dueOn = agreement?.terms.find(({ termId }) => termId === data.termId)?.dueOn ?? data.on;
        const clockId = deterministicId(data.termId, ENFORCEMENT_RULE);
        const enforcementClock = this.clocks.start(ENFORCEMENT_RULE, dueOn, clockId);
        return { type: 'RecordPerformance', data: { ...data, enforcementClock } };
      },
      metadata,
    );
  }
}
