import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { NoteLeadCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Something an agency should follow up by itself. */
export class NoteLead extends UseCaseCommand<Omit<NoteLeadCommand['data'], 'leadId'>> {}

@CommandHandler(NoteLead)
export class NoteLeadHandler implements ICommandHandler<NoteLead> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: NoteLead): Promise<CommandResult> {
    const leadId = deterministicId(metadata.commandId, 'lead');
    return this.decisions.decide({ type: 'NoteLead', data: { ...data, leadId } }, metadata);
  }
}
