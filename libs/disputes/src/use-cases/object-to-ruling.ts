import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ObjectToRulingCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** An objection to the ruling, and what the court decided about it (民诉法解释 372). */
export class ObjectToRuling extends UseCaseCommand<ObjectToRulingCommand['data']> {}

@CommandHandler(ObjectToRuling)
export class ObjectToRulingHandler implements ICommandHandler<ObjectToRuling> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: ObjectToRuling): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ObjectToRuling', data }, metadata);
  }
}
