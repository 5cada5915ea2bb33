import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type TakeSignalCommand, signalDecider, signalStream } from '../signal/signal.decider.js';

/** Takes a signal on: from now on it is known who looks. */
export class TakeSignal extends UseCaseCommand<TakeSignalCommand['data']> {}

@CommandHandler(TakeSignal)
export class TakeSignalHandler implements ICommandHandler<TakeSignal> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: TakeSignal): Promise<CommandResult> {
    return this.decisions.handle({
      stream: signalStream(data.signalId),
      decider: signalDecider,
      command: { type: 'TakeSignal', data },
      metadata,
    });
  }
}
