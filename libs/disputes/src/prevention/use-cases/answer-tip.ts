import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type AnswerTipCommand, tipDecider, tipStream } from '../tip/tip.decider.js';

/** Says why nothing is registered. */
export class AnswerTip extends UseCaseCommand<AnswerTipCommand['data']> {}

@CommandHandler(AnswerTip)
export class AnswerTipHandler implements ICommandHandler<AnswerTip> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: AnswerTip): Promise<CommandResult> {
    const stream = tipStream(data.tipId);
    return this.decisions.handle({ stream, decider: tipDecider, command: { type: 'AnswerTip', data }, metadata });
  }
}
