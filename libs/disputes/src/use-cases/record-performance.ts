import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordPerformanceCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { enforcementClock } from './enforcement-clock.js';
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
        const dueOn = agreement?.terms.find(({ termId }) => termId === data.termId)?.dueOn ?? null;
        const clock = enforcementClock(this.clocks, { termId: data.termId, dueOn }, data.on);
        return { type: 'RecordPerformance', data: { ...data, enforcementClock: clock } };
      },
      metadata,
    );
  }
}
