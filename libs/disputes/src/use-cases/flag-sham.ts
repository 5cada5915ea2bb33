import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { shanghaiDay } from '../dispute/days.js';
import type { FlagShamCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';
import { pausableClockIds } from './pausable-clocks.js';

/** Suspected sham mediation: rests at once and is reported (特邀调解规定 18). */
export class FlagSham extends UseCaseCommand<Omit<FlagShamCommand['data'], 'since' | 'pausableClockIds'>> {}

@CommandHandler(FlagSham)
export class FlagShamHandler implements ICommandHandler<FlagSham> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: FlagSham): Promise<CommandResult> {
    const since = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({
        type: 'FlagSham',
        data: { ...data, since, pausableClockIds: pausableClockIds(dispute, 'agreement', this.clocks) },
      }),
      metadata,
    );
  }
}
