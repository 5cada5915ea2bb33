import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';

interface AdjournSessionData {
  readonly disputeId: string;
  readonly sessionId: string;
  readonly absent?: readonly string[];
  readonly startsAt: string;
  readonly reason?: string | null;
}

/** A session gets another time. */
export class AdjournSession extends UseCaseCommand<AdjournSessionData> {}

@CommandHandler(AdjournSession)
export class AdjournSessionHandler implements ICommandHandler<AdjournSession> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: AdjournSession): Promise<CommandResult> {
    return this.decisions.decide(
      { type: 'AdjournSession', data: { ...data, absent: data.absent ?? [], reason: data.reason ?? null } },
      metadata,
    );
  }
}
