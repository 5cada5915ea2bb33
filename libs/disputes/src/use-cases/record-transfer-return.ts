import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordTransferReturnCommand } from '../dispute/transfer.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** The receiver returned the case, or let the hand-off lapse: the sender keeps it. */
export class RecordTransferReturn extends UseCaseCommand<RecordTransferReturnCommand['data']> {}

@CommandHandler(RecordTransferReturn)
export class RecordTransferReturnHandler implements ICommandHandler<RecordTransferReturn> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordTransferReturn): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordTransferReturn', data }, metadata);
  }
}
