import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { NoteRemedyCommand } from '../dispute/safeguards/safeguards.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Notes a way taken after the agreement: payment order, notarised debt, enforcement, suit. */
export class NoteRemedy extends UseCaseCommand<NoteRemedyCommand['data']> {}

@CommandHandler(NoteRemedy)
export class NoteRemedyHandler implements ICommandHandler<NoteRemedy> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: NoteRemedy): Promise<CommandResult> {
    return this.decisions.decide({ type: 'NoteRemedy', data }, metadata);
  }
}
