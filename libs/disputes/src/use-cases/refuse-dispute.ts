import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RefuseDisputeCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Refuses mediation with the grounds on record and the other ways named (PMR 24). */
export class RefuseDispute extends UseCaseCommand<RefuseDisputeCommand['data']> {}

@CommandHandler(RefuseDispute)
export class RefuseDisputeHandler implements ICommandHandler<RefuseDispute> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RefuseDispute): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RefuseDispute', data }, metadata);
  }
}
