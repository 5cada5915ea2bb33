import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReturnHandoff as ReturnHandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';

/** The addressed body sends it back, with a code and a reason; the sender goes on owning the case. */
export class ReturnHandoff extends UseCaseCommand<ReturnHandoffCommand['data']> {}

@CommandHandler(ReturnHandoff)
export class ReturnHandoffHandler implements ICommandHandler<ReturnHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReturnHandoff): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'ReturnHandoff', data },
      metadata,
    });
  }
}
