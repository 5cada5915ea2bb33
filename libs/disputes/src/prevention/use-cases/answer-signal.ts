import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type AnswerSignalCommand, signalDecider, signalStream } from '../signal/signal.decider.js';

/** Answers a signal with what was done. */
export class AnswerSignal extends UseCaseCommand<AnswerSignalCommand['data']> {}

@CommandHandler(AnswerSignal)
export class AnswerSignalHandler implements ICommandHandler<AnswerSignal> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: AnswerSignal): Promise<CommandResult> {
    return this.decisions.handle({
      stream: signalStream(data.signalId),
      decider: signalDecider,
      command: { type: 'AnswerSignal', data },
      metadata,
    });
  }
}
