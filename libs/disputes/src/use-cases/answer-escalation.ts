import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AnswerEscalationCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** The answer to a supervision (督办) ends its clock. */
export class AnswerEscalation extends UseCaseCommand<AnswerEscalationCommand['data']> {}

@CommandHandler(AnswerEscalation)
export class AnswerEscalationHandler implements ICommandHandler<AnswerEscalation> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: AnswerEscalation): Promise<CommandResult> {
    return this.decisions.decide({ type: 'AnswerEscalation', data }, metadata);
  }
}
