import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordApplicationCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes an application as it was made, oral or written (登记申请). */
export class RecordApplication extends UseCaseCommand<RecordApplicationCommand['data']> {}

@CommandHandler(RecordApplication)
export class RecordApplicationHandler implements ICommandHandler<RecordApplication> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordApplication): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordApplication', data }, metadata);
  }
}
