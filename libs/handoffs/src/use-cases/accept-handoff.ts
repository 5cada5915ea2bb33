import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AcceptHandoff as AcceptHandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';

/** The addressed body takes the case over, or the application up. Doing it twice changes nothing. */
export class AcceptHandoff extends UseCaseCommand<AcceptHandoffCommand['data']> {}

@CommandHandler(AcceptHandoff)
export class AcceptHandoffHandler implements ICommandHandler<AcceptHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: AcceptHandoff): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'AcceptHandoff', data },
      metadata,
    });
  }
}
