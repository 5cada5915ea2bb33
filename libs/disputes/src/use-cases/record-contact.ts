import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordContactCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes one attempt to reach a party, and whether it was reached (联系当事人). */
export class RecordContact extends UseCaseCommand<RecordContactCommand['data']> {}

@CommandHandler(RecordContact)
export class RecordContactHandler implements ICommandHandler<RecordContact> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordContact): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordContact', data }, metadata);
  }
}
