import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordSessionCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Minutes of a session; only the mediators of the case read them. */
export class RecordSession extends UseCaseCommand<RecordSessionCommand['data']> {}

@CommandHandler(RecordSession)
export class RecordSessionHandler implements ICommandHandler<RecordSession> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: RecordSession): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RecordSession', data }, metadata);
  }
}
