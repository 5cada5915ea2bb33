import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Ending } from '@libs/reference';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';

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
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ConcludeMediation): Promise<CommandResult> {
    const complete = { ...data, note: data.note ?? null };
    return this.decisions.decide({ type: 'ConcludeMediation', data: complete }, metadata);
  }
}
