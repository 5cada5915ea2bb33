import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { type DismissSignalCommand, signalDecider, signalStream } from '../signal/signal.decider.js';

/** Dismisses a signal that means nothing, with the reason. */
export class DismissSignal extends UseCaseCommand<DismissSignalCommand['data']> {}

@CommandHandler(DismissSignal)
export class DismissSignalHandler implements ICommandHandler<DismissSignal> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: DismissSignal): Promise<CommandResult> {
    return this.decisions.handle({
      stream: signalStream(data.signalId),
      decider: signalDecider,
      command: { type: 'DismissSignal', data },
      metadata,
    });
  }
}
