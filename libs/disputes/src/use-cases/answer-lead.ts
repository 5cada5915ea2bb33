import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AnswerLeadCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** The agency answered a lead. */
export class AnswerLead extends UseCaseCommand<AnswerLeadCommand['data']> {}

@CommandHandler(AnswerLead)
export class AnswerLeadHandler implements ICommandHandler<AnswerLead> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: AnswerLead): Promise<CommandResult> {
    return this.decisions.decide({ type: 'AnswerLead', data }, metadata);
  }
}
