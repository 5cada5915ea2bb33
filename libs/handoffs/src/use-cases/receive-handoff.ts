import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReceiveHandoff as ReceiveHandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';

/** The addressed body has it in hand and looks at it; this neither accepts it nor stops the answer clock. */
export class ReceiveHandoff extends UseCaseCommand<ReceiveHandoffCommand['data']> {}

@CommandHandler(ReceiveHandoff)
export class ReceiveHandoffHandler implements ICommandHandler<ReceiveHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReceiveHandoff): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'ReceiveHandoff', data },
      metadata,
    });
  }
}
