import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ConcludeHandoff as ConcludeHandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';

/** The addressed body reports how it ended. */
export class ConcludeHandoff extends UseCaseCommand<ConcludeHandoffCommand['data']> {}

@CommandHandler(ConcludeHandoff)
export class ConcludeHandoffHandler implements ICommandHandler<ConcludeHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ConcludeHandoff): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'ConcludeHandoff', data },
      metadata,
    });
  }
}
