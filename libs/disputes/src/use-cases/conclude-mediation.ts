import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Ending } from '@libs/reference';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { TRAFFIC_AFTER_FAILED } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
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
    const endedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration, episode }) => {
        const mayAskPolice = registration.category === '道路交通事故' && episode?.channel === 'people';
        const id = deterministicId(metadata.commandId, TRAFFIC_AFTER_FAILED);
        const afterFailedClock = mayAskPolice ? this.clocks.start(TRAFFIC_AFTER_FAILED, endedOn, id) : null;
        return { type: 'ConcludeMediation', data: { ...data, note: data.note ?? null, afterFailedClock } };
      },
      metadata,
    );
  }
}
