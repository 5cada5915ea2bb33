import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AnswerProposal as AnswerProposalCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The owner takes up what the former owner proposed, or not. */
export class AnswerProposal extends UseCaseCommand<Omit<AnswerProposalCommand['data'], 'sides'>> {}

@CommandHandler(AnswerProposal)
export class AnswerProposalHandler implements ICommandHandler<AnswerProposal> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: AnswerProposal): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'AnswerProposal', data: { ...data, sides } }),
      metadata,
    );
  }
}
