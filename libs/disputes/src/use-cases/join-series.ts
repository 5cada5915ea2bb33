import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { JoinSeriesCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { KnownDisputes } from './known-disputes.js';

/** Joins a series under its parent (系列案件); the actor may see both (asked at the door). */
export class JoinSeries extends UseCaseCommand<JoinSeriesCommand['data']> {}

@CommandHandler(JoinSeries)
export class JoinSeriesHandler implements ICommandHandler<JoinSeries> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly known: KnownDisputes,
  ) {}

  async execute({ data, metadata }: JoinSeries): Promise<CommandResult> {
    await this.known.mustStand(data.parentDisputeId, 'parentDisputeId');
    return this.decisions.decide({ type: 'JoinSeries', data }, metadata);
  }
}
