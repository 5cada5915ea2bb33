import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { DecideDuplicateCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { KnownDisputes } from './known-disputes.js';

/** Merges, links or keeps apart two disputes that look alike; the actor may see both (asked at the door). */
export class DecideDuplicate extends UseCaseCommand<DecideDuplicateCommand['data']> {}

@CommandHandler(DecideDuplicate)
export class DecideDuplicateHandler implements ICommandHandler<DecideDuplicate> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly known: KnownDisputes,
  ) {}

  async execute({ data, metadata }: DecideDuplicate): Promise<CommandResult> {
    await this.known.mustStand(data.otherDisputeId, 'otherDisputeId');
    return this.decisions.decide({ type: 'DecideDuplicate', data }, metadata);
  }
}
