import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordConfirmationCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** The answer of the court to a joint application (民诉法 206). */
export class RecordConfirmation extends UseCaseCommand<RecordConfirmationCommand['data']> {}

@CommandHandler(RecordConfirmation)
export class RecordConfirmationHandler implements ICommandHandler<RecordConfirmation> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordConfirmation): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordConfirmation', data }, metadata);
  }
}
